using Saksi.Packs;

namespace Saksi.Tests.Packs;

public sealed class PackSetTests
{
    [Fact]
    public void The_packs_load_without_problems()
    {
        PackSet packs = PackSet.Load(Repository.Packs);
        Assert.NotNull(packs.World.Find("cty:IDN"));
        Assert.Contains("id", packs.Languages);
        foreach (string language in packs.Languages) Assert.NotNull(packs.Language(language));
        Assert.Null(packs.Language("xx"));
    }

    [Fact]
    public void Every_problem_of_a_bad_pack_is_listed_with_its_line()
    {
        string folder = Directory.CreateTempSubdirectory("saksi-pack").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "world"));
            File.WriteAllText(Path.Combine(folder, "world", "people.tsv"),
                "# own people\nid\tname\taliases\tshort\tcountry\tsector\tgender\tsource\nper:a\tA B\t\t\tIDN\tGOV\tm\town\nper:a\tA C\t\t\tIDN\tGOV\tm\town\nper:b\t\t\t\tIDN\tGOV\tm\town\n");
            File.WriteAllText(Path.Combine(folder, "world", "offices.tsv"), "id\tcountry\tsector\ttitle_en\ttitle_id\tbody\tsource\noff:x\tIDN\tGOV\tchief\tkepala\t\town\n");
            File.WriteAllText(Path.Combine(folder, "world", "terms.tsv"),
                "person\toffice\tfrom\tto\tsource\nper:a\toff:x\t2020\t2019\town\nper:nobody\toff:x\t2020\t\town\nper:a\toff:x\t2020-13\t\town\n");
            PackException thrown = Assert.Throws<PackException>(() => PackSet.Load(Repository.Packs, folder));
            Assert.Equal(
                ["world/people.tsv:4", "world/people.tsv:5", "world/terms.tsv:2", "world/terms.tsv:3", "world/terms.tsv:4"],
                thrown.Problems.Select(problem => $"{problem.File}:{problem.Line}").Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void An_added_pack_replaces_rows_of_the_same_id()
    {
        string folder = Directory.CreateTempSubdirectory("saksi-pack").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "world"));
            File.WriteAllText(Path.Combine(folder, "world", "states.tsv"), "id\tname\tname_id\tnames\tadjectives\tmetonyms\tregion\tsource\ncty:IDN\tNusantara\tNusantara\t\t\t\t\town\n");
            Assert.Equal("Nusantara", PackSet.Load(Repository.Packs, folder).World.Find("cty:IDN")!.Name);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
