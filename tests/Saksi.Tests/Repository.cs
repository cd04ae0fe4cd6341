namespace Saksi.Tests;

/// <summary>Where the checkout lies, found upwards from the test program.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Packs => Path.Combine(Root, "packs");

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Saksi.slnx"))) return folder.FullName;
        throw new InvalidOperationException("Saksi.slnx was not found above the test program");
    }
}
