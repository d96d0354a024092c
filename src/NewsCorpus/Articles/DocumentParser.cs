using NewsCorpus.Articles.Encodings;
using NewsCorpus.Articles.Html;
using NewsCorpus.Articles.Plain;
using NewsCorpus.Text;

namespace NewsCorpus.Articles;

/// <summary>
/// Turns one document into an article or a failure. Holds no state; safe to run for many documents at once.
/// </summary>
internal static class DocumentParser
{
    private const int LanguageSample = 8000;

    public static ReadOutcome Parse(ArticleDocument document, ReadHints hints, ArticleReaderOptions options)
    {
        if (document.Failure is { } failure)
        {
            return ReadOutcome.Of(failure);
        }

        if (document.Html is { } html)
        {
            return Finish(document, FromHtml(document, html, null, hints, options));
        }

        if (document.Text is { } text)
        {
            return Finish(document, FromText(document, text, null, hints));
        }

        return ParseBytes(document, hints, options);
    }

    public static Article FromText(ArticleDocument document, string text, DecodedText? decoded, ReadHints hints)
    {
        PlainLayout layout = PlainTextParser.Parse(text, document.Title);
        if (document.Title is { Length: > 0 } title && layout.Title is null)
        {
            string line = OneLine(title);
            if (CueKey.Of(line).Length > 0)
            {
                text = $"{line}\n\n{text}";
                layout = PlainTextParser.Parse(text, line);
            }
        }

        Dictionary<string, string> metadata = new(document.Metadata, StringComparer.Ordinal);
        if (document.Lead is { Length: > 0 } lead)
        {
            metadata.TryAdd("description", lead);
        }

        if (document.Author is { Length: > 0 } author)
        {
            metadata.TryAdd("author", author);
        }

        List<Diagnostic> diagnostics = Diagnose(text, decoded);
        Article article = new(hints.Id ?? document.Id, document.Source, text)
        {
            Blocks = layout.Blocks,
            Language = hints.Language ?? LanguageCode(document.Language) ?? LanguageOf(text),
            Title = layout.Title?.Slice(text) ?? document.Title,
            Lead = layout.Lead?.Slice(text),
            Byline = document.Author ?? layout.Byline?.Slice(text),
            Outlet = hints.Outlet ?? document.Outlet,
            Url = hints.Url ?? document.Url,
            Encoding = decoded?.Encoding,
            Metadata = metadata,
            DateCandidates = Slices(text, layout.DateSpans),
            Diagnostics = diagnostics,
        };
        return Dated(article, document.Published, document.Modified, hints, diagnostics);
    }

    public static Article FromHtml(
        ArticleDocument document, string html, DecodedText? decoded, ReadHints hints, ArticleReaderOptions options)
    {
        HtmlArticle page = HtmlExtractor.Extract(html, document.Title, options.MaxHtmlDepth);
        Dictionary<string, string> metadata = new(page.Facts.Other, StringComparer.Ordinal);
        foreach ((string key, string value) in document.Metadata)
        {
            metadata[key] = value;
        }

        List<Diagnostic> diagnostics = Diagnose(page.Text, decoded);
        diagnostics.AddRange(page.Diagnostics);
        Article article = new(hints.Id ?? document.Id, document.Source, page.Text)
        {
            Blocks = page.Blocks,
            Language = hints.Language ?? LanguageCode(document.Language) ?? LanguageOf(page.MainText)
                ?? LanguageCode(page.Facts.Language),
            Title = page.Title,
            Lead = page.Lead,
            Byline = document.Author ?? page.Facts.Author ?? page.Byline,
            Outlet = hints.Outlet ?? document.Outlet ?? page.Facts.Outlet,
            Url = hints.Url ?? document.Url ?? page.Facts.Url,
            Encoding = decoded?.Encoding,
            Metadata = metadata,
            DateCandidates = page.DateCandidates,
            Diagnostics = diagnostics,
        };
        return Dated(
            article, document.Published ?? page.Facts.Published, document.Modified ?? page.Facts.Modified, hints,
            diagnostics);
    }

    private static ReadOutcome ParseBytes(ArticleDocument document, ReadHints hints, ArticleReaderOptions options)
    {
        ReadOnlySpan<byte> bytes = document.Bytes.Span;
        string source = document.Source;
        if (bytes.IsEmpty)
        {
            return ReadOutcome.Of(new ReadFailure(source, "empty", $"{source}: the file is empty."));
        }

        if (BinaryContent.Describe(bytes) is { } kind && hints.Encoding is null)
        {
            return ReadOutcome.Of(new ReadFailure(source, "binary", $"{source}: not text but {kind}."));
        }

        bool html = document.BytesFormat == "html";
        string? declared = document.DeclaredEncoding ?? (html ? DeclaredCharset.Find(bytes) : null);
        DecodedText decoded = EncodingDetector.Decode(bytes, hints.Encoding, declared);
        return Finish(
            document,
            html
                ? FromHtml(document, decoded.Text, decoded, hints, options)
                : FromText(document, decoded.Text, decoded, hints));
    }

    private static ReadOutcome Finish(ArticleDocument document, Article article)
    {
        string source = document.Source;
        return article.Blocks.Count > 0
            ? ReadOutcome.Of(source, article)
            : ReadOutcome.Of(new ReadFailure(source, article.Text.Length == 0 ? "empty" : "no-text",
            $"{source}: holds no text."));
    }

    private static Article Dated(
        Article article, string? published, string? modified, ReadHints hints, List<Diagnostic> diagnostics)
    {
        bool readable = MetadataDate.TryRead(published, out DateOnly day, out DateTimeOffset? instant);
        bool changed = MetadataDate.TryRead(modified, out _, out DateTimeOffset? modifiedAt);
        if (published is not null && !readable)
        {
            diagnostics.Add(new Diagnostic(
                ArticleDiagnostics.OddDate, default,
                "The publication date in the metadata is not in a form made for machines."));
            article = article with { DateCandidates = [published, .. article.DateCandidates] };
        }

        article = article with { ModifiedAt = changed ? modifiedAt : null };
        if (hints.Published is { } given)
        {
            return article with
            {
                Published = given,
                PublishedFrom = "argument",
                PublishedAt = readable && day == given ? instant : null,
            };
        }

        return readable
            ? article with { Published = day, PublishedAt = instant, PublishedFrom = "metadata" }
            : article;
    }

    private static string[] Slices(string text, IReadOnlyList<TextSpan> spans)
    {
        string[] slices = spans.Count == 0 ? [] : new string[spans.Count];
        for (int i = 0; i < slices.Length; i++)
        {
            slices[i] = spans[i].Slice(text);
        }

        return slices;
    }

    private static List<Diagnostic> Diagnose(string text, DecodedText? decoded)
    {
        List<Diagnostic> list = [];
        if (decoded is { Confidence: < 0.7 })
        {
            list.Add(new Diagnostic(ArticleDiagnostics.WeakEncoding, default, FormattableString.Invariant(
                $"The encoding was taken to be {decoded.Encoding} with confidence {decoded.Confidence:0.00}.")));
        }

        if (decoded?.Declared is { } label)
        {
            list.Add(new Diagnostic(ArticleDiagnostics.FalseLabel, default, FormattableString.Invariant(
                $"Labelled {label}, but the bytes are {decoded.Encoding} (confidence {decoded.Confidence:0.00}).")));
        }

        if (decoded is { Repaired: > 0 })
        {
            list.Add(new Diagnostic(ArticleDiagnostics.Mojibake, default, FormattableString.Invariant(
                $"UTF-8 that had been read in a wrong code page was repaired in {decoded.Repaired} places.")));
        }

        if (decoded is { Replaced: > 0 } && text.IndexOf('\uFFFD', StringComparison.Ordinal) is >= 0 and int bad)
        {
            list.Add(new Diagnostic(ArticleDiagnostics.Undecodable, new TextSpan(bad, bad + 1),
                FormattableString.Invariant(
                $"{decoded.Replaced} characters could not be decoded; this is the first.")));
        }
        else if (decoded is null && text.IndexOf('\uFFFD', StringComparison.Ordinal) is >= 0 and int lost)
        {
            list.Add(new Diagnostic(
                ArticleDiagnostics.Undecodable, new TextSpan(lost, lost + 1),
                "Characters were lost before the text came here; this is the first."));
        }

        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and int nul)
        {
            list.Add(new Diagnostic(
                ArticleDiagnostics.Nul, new TextSpan(nul, nul + 1),
                "The text holds NUL characters; this is the first."));
        }

        if (LoneSurrogate(text) is >= 0 and int half)
        {
            list.Add(new Diagnostic(
                ArticleDiagnostics.LoneSurrogate, new TextSpan(half, half + 1),
                "Half of a surrogate pair stands alone here."));
        }

        return list;
    }

    private static int LoneSurrogate(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (text[at..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and int next)
        {
            at += next;
            if (char.IsLowSurrogate(text[at]) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                return at;
            }

            at += 2;
        }

        return -1;
    }

    private static string? LanguageOf(string text) =>
        LanguageIdentifier.Identify(text.Length > LanguageSample ? text[..LanguageSample] : text)?.Code;

    private static string? LanguageCode(string? written)
    {
        string code = (written ?? "").Trim().ToLowerInvariant();
        int dash = code.AsSpan().IndexOfAny('-', '_');
        code = dash > 0 ? code[..dash] : code;
        return code switch
        {
            { Length: 2 or 3 } when code.All(char.IsAsciiLetter) => code,
            "arabic" => "ar",
            "english" => "en",
            _ => null,
        };
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
