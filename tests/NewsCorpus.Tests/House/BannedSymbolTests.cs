using System.Reflection;

namespace NewsCorpus.Tests.House;

/// <summary>
/// The analyzer passes over a banned symbol that does not exist, so a slip of the pen would ban nothing.
/// </summary>
public sealed class BannedSymbolTests
{
    public static TheoryData<string> Lines() =>
        [.. File.ReadAllLines(Path.Combine(SourceTree.Root, "src/BannedSymbols.txt")).Where(line => line.Length > 0)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void EachBannedSymbolIsThereAndSaysWhatToUseInstead(string line)
    {
        string[] parts = line.Split(';', 2);
        string name = parts[0][2..].Split('(')[0].Replace("#ctor", ".ctor", StringComparison.Ordinal);
        int dot = name.EndsWith(".ctor", StringComparison.Ordinal) ? name.Length - 6 : name.LastIndexOf('.');
        Type? type = new[] { typeof(object).Assembly, typeof(Uri).Assembly }
            .Select(assembly => assembly.GetType(name[..dot])).FirstOrDefault(type => type is not null);

        Assert.True(parts.Length == 2 && parts[1].EndsWith('.'), "no replacement");
        Assert.NotNull(type);
        MemberInfo[] members = type.GetMember(
            name[(dot + 1)..], BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance);
        Assert.Contains(members, member => parts[0][0] == member switch
        {
            PropertyInfo => 'P',
            FieldInfo => 'F',
            MethodBase => 'M',
            _ => '?',
        });
    }
}
