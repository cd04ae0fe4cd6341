using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Saksi.Packs;

/// <summary>
/// The packs a reader works with: the world, and each language when it is first asked for. Immutable to its users and safe to share
/// between threads.
/// </summary>
public sealed class PackSet
{
    private readonly ConcurrentDictionary<string, Lazy<LanguagePack?>> _languages = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _roots;

    private PackSet(ImmutableArray<string> roots, WorldPack world, Ontology ontology)
    {
        _roots = roots;
        World = world;
        Ontology = ontology;
    }

    public WorldPack World { get; }

    public Ontology Ontology { get; }

    /// <summary>
    /// Loads the packs under a folder that holds <c>world</c> and a folder per language, then the added packs in order; a later pack's row
    /// replaces an earlier one with the same id.
    /// </summary>
    /// <exception cref="PackException">Something in the world pack is wrong; every problem is listed.</exception>
    public static PackSet Load(string root, params IEnumerable<string> added)
    {
        ImmutableArray<string> roots = [root, .. added];
        List<PackProblem> problems = [];
        foreach (string folder in roots)
            if (!Directory.Exists(folder)) problems.Add(new PackProblem(folder, 0, "there is no such pack folder"));
        string[] folders = [.. Folders(roots, "world")];
        Ontology ontology = Ontology.Load(folders, problems);
        WorldPack world = WorldPack.Load(folders, problems);
        return problems.Count > 0 ? throw new PackException(problems) : new PackSet(roots, world, ontology);
    }

    /// <summary>The language codes that have a pack folder, sorted.</summary>
    public IEnumerable<string> Languages =>
        _roots.SelectMany(Directory.EnumerateDirectories).Select(folder => Path.GetFileName(folder)!).Where(code => code != "world").Distinct().Order(StringComparer.Ordinal);

    /// <summary>A language's pack, or null when there is none.</summary>
    /// <exception cref="PackException">Something in the pack is wrong; every problem is listed.</exception>
    public LanguagePack? Language(string code) =>
        _languages.GetOrAdd(code, static (code, roots) => new Lazy<LanguagePack?>(() => LoadLanguage(code, roots)), _roots).Value;

    private static LanguagePack? LoadLanguage(string code, ImmutableArray<string> roots)
    {
        string[] folders = [.. Folders(roots, code)];
        if (folders.Length == 0 || code == "world" || code.AsSpan().ContainsAny('/', '\\', '.')) return null;
        List<PackProblem> problems = [];
        LanguagePack pack = LanguagePack.Load(code, folders, problems);
        return problems.Count > 0 ? throw new PackException(problems) : pack;
    }

    private static IEnumerable<string> Folders(IEnumerable<string> roots, string name) =>
        from root in roots let folder = Path.Combine(root, name) where Directory.Exists(folder) select folder;
}
