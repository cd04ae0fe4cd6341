using Saksi.Packs;

namespace Saksi.Tests.Packs;

public sealed class NameTrieTests
{
    private static string[] Find(string text, bool ignoreCase = false, params string[] names)
    {
        NameTrie<string> trie = new(ignoreCase);
        foreach (string name in names) trie.Add(name, name);
        List<NameToken> tokens = [];
        trie.Tokenize(text, 0, text.Length, tokens);
        List<string> found = [];
        for (int i = 0; i < tokens.Count;)
        {
            int length = trie.Longest(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens), i, out IReadOnlyList<string> values);
            if (length > 0) found.Add($"{text[tokens[i].Start..tokens[i + length - 1].End]}={values[0]}");
            i += Math.Max(1, length);
        }
        return [.. found];
    }

    [Fact]
    public void The_longest_name_wins() =>
        Assert.Equal(["Korea Utara=Korea Utara", "Korea=Korea"], Find("Korea Utara dan Korea", false, "Korea", "Korea Utara"));

    [Theory]
    [InlineData("jaringan al-Qaeda di Irak", "Al-Qaeda", "al-Qaeda=Al-Qaeda")]
    [InlineData("Recep Tayyip Erdogan berkata", "Erdoğan", "Erdogan=Erdoğan")]
    [InlineData("The U.S. said", "US", "U.S=US")]
    [InlineData("Israel's army", "Israel", "Israel=Israel")]
    [InlineData("UKRAINA MENYERANG", "Ukraina", "UKRAINA=Ukraina")]
    [InlineData("Kim Jong-un tiba", "Kim Jong Un", "Kim Jong-un=Kim Jong Un")]
    [InlineData("Nouri al Maliki", "Nouri al-Maliki", "Nouri al Maliki=Nouri al-Maliki")]
    [InlineData("wartawan Ma'ruf Amin", "Ma’ruf Amin", "Ma'ruf Amin=Ma’ruf Amin")]
    public void Spellings_of_one_name_match(string text, string name, string expected) => Assert.Equal([expected], Find(text, false, name));

    [Theory]
    [InlineData("He told us to go", "US")]
    [InlineData("antara lain", "Antara")]
    [InlineData("Koreans", "Korea")]
    public void Ordinary_words_are_no_names(string text, string name) => Assert.Empty(Find(text, false, name));

    [Fact]
    public void Titles_match_in_any_case() =>
        Assert.Equal(["Menteri Luar Negeri=menteri luar negeri"], Find("kata Menteri Luar Negeri Sugiono", true, "menteri luar negeri"));
}
