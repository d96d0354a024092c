using NewsCorpus.Cli.Hosting;

return await ConsoleHost.RunAsync(args).ConfigureAwait(false);
