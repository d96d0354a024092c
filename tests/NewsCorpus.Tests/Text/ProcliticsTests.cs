using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

public class ProcliticsTests
{
    [Theory]
    [InlineData("سوريا", "سوريا")] // Syria: س is for verbs only
    [InlineData("بسوريا", "بسوريا|سوريا")]
    [InlineData("والبوكمال", "والبوكمال|البوكمال")]
    [InlineData("وبالبوكمال", "وبالبوكمال|بالبوكمال|البوكمال")]
    [InlineData("فكبغداد", "فكبغداد|كبغداد|بغداد")]
    [InlineData("للحدود", "للحدود|لحدود|الحدود|اللحدود")] // for the border
    [InlineData("للاذقيه", "للاذقيه|لاذقيه|الاذقيه|اللاذقيه")] // for Latakia
    [InlineData("وللبنان", "وللبنان|للبنان|لبنان|البنان|اللبنان")] // and for Lebanon
    [InlineData("الهري", "الهري")]
    [InlineData("بيت", "بيت|يت")]
    [InlineData("وب", "وب")]
    [InlineData("وبر", "وبر|بر")]
    [InlineData("", "")]
    [InlineData("Baghdad", "Baghdad")]
    public void Splits_come_whole_first_then_by_length(string key, string expected)
    {
        ProcliticSplit[] room = new ProcliticSplit[Proclitics.MaxSplits];
        Span<ProcliticSplit> splits = room;
        int count = Proclitics.ProcliticSplits(key, splits);
        List<string> remainders = [];
        foreach (ProcliticSplit split in splits[..count])
        {
            remainders.Add(split.Restored + key[split.Length..]);
        }

        Assert.Equal(expected, string.Join('|', remainders));
    }
}
