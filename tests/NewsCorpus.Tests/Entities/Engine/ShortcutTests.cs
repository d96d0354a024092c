using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;
using NewsCorpus.Tests.House;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Entities.Engine;

/// <summary>Rules pass over most words with one look: what they pass over, their slow twins find nothing in either.</summary>
public class ShortcutTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    public static TheoryData<string> Texts { get; } =
    [
        .. new[] { "ar", "en" }.SelectMany(language => Directory.GetFiles(Path.Combine(SourceTree.Root, "corpus", language), "*.txt"))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText),
        "قال أبو محمد وأم خالد، ولعبد الله وعبدالرحمن بن سلمان، إن \"أحمد\" حضر. وأكد يوسف: نعم. فقال عن محمد وعلي",
        "والعربي المغربي يوسف النصيري وسعيد بن علي وعمر ومصطفى، وحسن البنا. باسم عوض وبمحمد ولمحمد ومع علي",
        "Profits rose in the final three months of 2004. John Smith of Acme Corp. said Acme would grow, Smith's Yard too.",
        "بين الرقة وعين عيسى، والكرامة والسبخة. سيطر داعش والنصرة على قرية البصيرة ثم البصيرة و«الشحيل»، في 3 و4 آذار.",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_passed_over_names_nothing(string text)
    {
        IEnumerable<string> quick = Extractor.Extract(text).Mentions.Select(mention => mention.ToString());
        IEnumerable<string> thorough =
            Extractor.ExtractThoroughly(text, [new TextSpan(0, text.Length)]).Mentions.Select(mention => mention.ToString());
        Assert.Equal(thorough, quick);
    }
}
