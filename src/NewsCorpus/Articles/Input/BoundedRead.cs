namespace NewsCorpus.Articles.Input;

/// <summary>Reads streams into memory up to a limit.</summary>
internal static class BoundedRead
{
    /// <summary>All bytes to the end, or null when there are more than <paramref name="most"/>.</summary>
    public static byte[]? All(Stream stream, int most)
    {
        byte[] buffer = new byte[Math.Min(most, 16 * 1024)];
        int length = 0;
        while (true)
        {
            int read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0)
            {
                return length == buffer.Length ? buffer : buffer[..length];
            }

            length += read;
            if (length < buffer.Length)
            {
                continue;
            }

            if (length >= most)
            {
                return stream.ReadByte() < 0 ? buffer : null;
            }

            Array.Resize(ref buffer, (int)Math.Min(most, buffer.Length * 2L));
        }
    }
}
