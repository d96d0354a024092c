using System.Collections;
using System.Reflection;
using NewsCorpus.Articles;
using NewsCorpus.Entities;
using NewsCorpus.Search.Analysis;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Search;

/// <summary>What is stored of an article comes back whole, and damage is noticed.</summary>
public sealed class StoredRecordTests
{
    private const string Body = "قالت وكالة in Mosul 2020 أنّ \uD83D\uDE00 شيئاً حدث.";

    /// <summary>Finds a property that was added and is not stored: each one is given a value of its own here.</summary>
    [Fact]
    public void EveryPublicPropertyComesBack()
    {
        ProcessedArticle article = new(
            Filled(new Article { Id = "i", ContentHash = "h", Text = Body }) with { Text = Body },
            [Filled(Mention(0, 4)), Mention(5, 10), Filled(Mention(5, 10)) with { Text = Body[5..10], Role = null }, Mention(0, 4)],
            [Filled(new Diagnostic("a", default, "b"))]);
        ProcessedArticle back = Roundtrip(article);
        AssertSame(article, back, "article");
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(34.45)]
    [InlineData(-179.99999)]
    [InlineData(1.0 / 3)]
    [InlineData(1e300)]
    [InlineData(double.NaN)]
    public void NumbersKeepEveryBit(double value)
    {
        EntityMention mention = Mention(0, 4) with { Latitude = value, Longitude = -value, Confidence = value };
        EntityMention back = Roundtrip(Article(Body, mention)).Mentions[0];
        Assert.Equal(value, back.Latitude);
        Assert.Equal(-value, back.Longitude);
        Assert.Equal(value, back.Confidence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("\u0001\u0002 controls \u0001")]
    [InlineData("مُشَكَّل ﻣﺪﺭﺳﺔ ‏ ـــ")]
    [InlineData("\uD83D lone \uDE00 halves")]
    [InlineData("中文 é 😀")]
    public void AnyTextComesBackToTheLastSign(string text) => Assert.Equal(text, Roundtrip(Article(text)).Article.Text);

    [Fact]
    public void AMentionOutsideTheTextIsKept()
    {
        EntityMention odd = Mention(0, 4) with { Span = new TextSpan(900, 4), Text = "else" };
        EntityMention back = Roundtrip(Article(Body, odd)).Mentions[0];
        Assert.Equal(odd.Span, back.Span);
        Assert.Equal("else", back.Text);
    }

    [Fact]
    public void EveryCutRecordIsNoticed()
    {
        byte[] record = Pack(Article(Body, Mention(0, 4)));
        for (int length = 0; length < record.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => StoredRecord.Read(record.AsSpan(0, length)));
        }
    }

    [Fact]
    public void RandomDamageGivesOneKindOfErrorOrARecord()
    {
        RecordWriter writer = new();
        StoredRecord.Write(Article(Body, Filled(Mention(0, 4)), Mention(5, 10)), writer);
        byte[] plain = writer.Written.ToArray();
        Random random = new(4);
        int noticed = 0;
        for (int i = 0; i < 2000; i++)
        {
            byte[] damaged = [.. plain];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                StoredRecord.Read(StoredRecord.Compress(damaged));
            }
            catch (InvalidDataException)
            {
                noticed++;
            }
        }

        Assert.InRange(noticed, 200, 2000);
    }

    private static byte[] Pack(ProcessedArticle article)
    {
        RecordWriter writer = new();
        StoredRecord.Write(article, writer);
        return StoredRecord.Compress(writer.Written);
    }

    private static ProcessedArticle Roundtrip(ProcessedArticle article) => StoredRecord.Read(Pack(article));

    private static ProcessedArticle Article(string text, params EntityMention[] mentions) =>
        new(new Article { Id = "i", ContentHash = "h", Text = text }, mentions, []);

    private static EntityMention Mention(int start, int end) => new()
    {
        Span = new TextSpan(start, end), FullSpan = new TextSpan(start, end), Text = Body[start..end], Kind = default, Rule = "r",
    };

    /// <summary>A copy in which every property has a value that is not its default.</summary>
    private static T Filled<T>(T from)
        where T : class
    {
        T copy = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(from, null)!;
        foreach (PropertyInfo property in typeof(T).GetProperties().Where(p => p.SetMethod is not null))
        {
            property.SetValue(copy, Value(property.PropertyType, property.Name));
        }

        return copy;
    }

    private static object Value(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? "value of " + name
            : type == typeof(int) ? name.Length
            : type == typeof(double) ? name.Length / 7.0
            : type == typeof(DateOnly) ? new DateOnly(2000 + name.Length, 2, 3)
            : type == typeof(DateTimeOffset) ? new DateTimeOffset(2000 + name.Length, 2, 3, 4, 5, 6, 7, TimeSpan.FromMinutes(210))
            : type == typeof(TextSpan) ? new TextSpan(name.Length, name.Length + 5)
            : type.IsEnum ? Enum.GetValues(type).GetValue(2)!
            : type == typeof(IReadOnlyList<string>) ? new[] { "one of " + name, "two" }
            : type == typeof(IReadOnlyList<ArticleBlock>) ? new[] { Filled(new ArticleBlock(default, default)) }
            : type == typeof(IReadOnlyList<Diagnostic>) ? new[] { Filled(new Diagnostic("", default, "")) }
            : type == typeof(IReadOnlyDictionary<string, string>) ? new Dictionary<string, string> { ["key"] = "value", ["b"] = "" }
            : throw new NotSupportedException($"{name} has a type that stored records do not know yet: {type}");
    }

    private static void AssertSame(object? expected, object? actual, string path)
    {
        if (expected is IEnumerable list and not string)
        {
            object?[] left = [.. list.Cast<object?>()];
            object?[] right = [.. ((IEnumerable)actual!).Cast<object?>()];
            Assert.Equal(left.Length, right.Length);
            for (int i = 0; i < left.Length; i++)
            {
                AssertSame(left[i], right[i], $"{path}[{i}]");
            }
        }
        else if (expected?.GetType().Namespace?.StartsWith("NewsCorpus", StringComparison.Ordinal) == true && expected.GetType().IsClass)
        {
            foreach (PropertyInfo property in expected.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
            {
                AssertSame(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}");
            }
        }
        else
        {
            Assert.True(Equals(expected, actual), $"{path}: expected {expected}, was {actual}");
        }
    }
}
