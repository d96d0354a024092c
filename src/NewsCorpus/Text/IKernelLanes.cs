namespace NewsCorpus.Text;

/// <summary>What <see cref="NormalizationKernel"/> asks of vectors of one size. Lanes are bytes.</summary>
internal interface IKernelLanes<T>
{
    /// <summary>Code units a vector's worth of narrowed bytes.</summary>
    static abstract nint Step { get; }

    /// <summary>A bit a lane.</summary>
    static abstract uint Mask { get; }

    static abstract T All(byte value);
    static abstract T Table(byte[] table);

    /// <summary>
    /// Takes the Arabic page off <see cref="Step"/> code units and narrows them, in an order that Store undoes.
    /// </summary>
    static abstract void Split(ref ushort source, out T low, out T isArabic);

    static abstract T HighNibbles(T a);
    static abstract T And(T a, T b);
    static abstract T Xor(T a, T b);
    static abstract T Add(T a, T b);
    static abstract T AddSaturated(T a, T b);

    /// <summary>Signed.</summary>
    static abstract T Less(T a, byte limit);

    /// <summary>Entries of a table by index, without regard to bits 4 to 6; 0 where bit 7 is set.</summary>
    static abstract T Look(T table, T index);

    static abstract bool AreTopBitsSet(T a);

    /// <summary>A bit a lane, in the order of the text.</summary>
    static abstract uint TopBits(T a);

    /// <summary>Widens and writes everything.</summary>
    /// <returns>The end of the output.</returns>
    static abstract nint Store(ref ushort target, nint end, T low, T high);

    /// <summary>Widens and writes what is kept.</summary>
    /// <returns>The end of the output.</returns>
    static abstract nint Store(ref ushort target, nint end, T low, T high, uint keep, ref byte together);
}
