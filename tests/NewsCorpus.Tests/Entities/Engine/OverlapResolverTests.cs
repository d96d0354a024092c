using NewsCorpus.Entities;
using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Entities.Engine;

public class OverlapResolverTests
{
    private const int Words = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Keeps_what_weighing_all_candidates_at_once_keeps(int seed)
    {
        Random random = new(seed);
        string text = string.Join(' ', Enumerable.Repeat("كلمة", Words));
        Gazetteer gazetteer = new GazetteerBuilder().Build();
        ArticleScan scan = new(gazetteer, new NameFacts(gazetteer), CueLexicon.Default);
        for (int round = 0; round < 200; round++)
        {
            scan.Read(text, [new TextSpan(0, text.Length)]);
            for (int i = random.Next(30); i > 0; i--)
            {
                scan.Candidates.Add(Some(scan, random));
            }

            List<Candidate> expected = Obvious(scan.Candidates.All);
            Assert.Equal(expected, OverlapResolver.Resolve(scan, scan.Candidates));
        }
    }

    private static Candidate Some(ArticleScan scan, Random random)
    {
        int first = random.Next(Words);
        int last = Math.Min(Words - 1, first + random.Next(6));
        return new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, 0, last),
            Kind = (EntityKind)random.Next(8),
            Rule = "test",
            Supported = random.Next(8) > 0,
            Rejected = random.Next(8) == 0,
            KeepsNested = random.Next(2) == 0,
        };
    }

    /// <summary>Longest first over the whole text, and every pair looked at.</summary>
    private static List<Candidate> Obvious(IEnumerable<Candidate> all)
    {
        List<Candidate> kept = [];
        foreach (Candidate candidate in all.Where(c => c.Supported && !c.Rejected)
            .OrderByDescending(c => c.Length).ThenByDescending(c => c.Core.Length).ThenBy(c => c.First).ThenBy(c => c.Kind))
        {
            if (kept.TrueForAll(other => other.Last < candidate.First || other.First > candidate.Last || MayStandIn(candidate, other)))
            {
                kept.Add(candidate);
            }
        }

        return [.. kept.OrderBy(c => c.Core.Start).ThenByDescending(c => c.Core.Length).ThenBy(
            c => kept.Count(other => other != c && other.First <= c.First && other.Last >= c.Last && other.Length > c.Length))];
    }

    private static bool MayStandIn(Candidate inner, Candidate outer) =>
        inner.First >= outer.First && inner.Last <= outer.Last && inner.Length < outer.Length
        && (inner.Kind == EntityKind.Nationality
            ? outer.Kind is not (EntityKind.Date or EntityKind.Count)
            : outer.KeepsNested && inner.Kind is EntityKind.Place or EntityKind.Person or EntityKind.ArmedGroup
                && !(inner.Kind == outer.Kind && inner.First == outer.First));
}
