using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsCorpus;
using NewsCorpus.Extensions.DependencyInjection;
using NewsCorpus.Search;

// In the container's own namespace, where users have it at hand without a further using.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers NewsCorpus in a service collection.</summary>
public static class NewsCorpusServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="NewsPipeline"/>, and an <see cref="ISearchIndex"/> if the options open one, as
    /// singletons. Both are made on first use. A second call replaces what the first one registered.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="options">What to register; null for a pipeline with the default options and no index.</param>
    /// <exception cref="ArgumentException">An option makes no sense, or names a file that is not there.</exception>
    public static IServiceCollection AddNewsCorpus(this IServiceCollection services, NewsCorpusOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        options ??= new NewsCorpusOptions();
        options.Validate();
        services.Replace(ServiceDescriptor.Singleton(_ => options.CreatePipeline()));
        services.RemoveAll<ISearchIndex>();
        if (options.OpenIndex is { } open)
        {
            services.AddSingleton(open);
        }

        return services;
    }

    /// <summary>
    /// As <see cref="AddNewsCorpus(IServiceCollection, NewsCorpusOptions?)"/>, with options written as changes to the
    /// defaults.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Gets the defaults, gives the options:
    /// <c>o => o with { GazetteerFiles = ["own.tsv"] }</c>.</param>
    /// <exception cref="ArgumentException">An option makes no sense, or names a file that is not there.</exception>
    public static IServiceCollection AddNewsCorpus(
        this IServiceCollection services, Func<NewsCorpusOptions, NewsCorpusOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddNewsCorpus(
            configure(new NewsCorpusOptions()) ?? throw new ArgumentException("gave no options", nameof(configure)));
    }
}
