using System.Globalization;
using NewsCorpus;
using NewsCorpus.Articles;
DateOnly? pub = args.Length > 1 ? DateOnly.ParseExact(args[1], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
await foreach (ProcessOutcome o in NewsPipeline.Default.ProcessAsync([args[0]], new ReadHints { Published = pub }))
{
    Console.WriteLine(o.Article is { } a ? ArticleJson.Serialize(a) : o.Failure!.Message);
}
return 0;
