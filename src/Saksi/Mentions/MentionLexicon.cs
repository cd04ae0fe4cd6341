using System.Collections.Frozen;
using Saksi.Packs;

namespace Saksi.Mentions;

public enum PronounKind : byte { First, Second, Third, ThirdAny, CollectivePerson, CollectiveState, CollectiveAny }

public sealed record Pronoun(string Word, PronounKind Kind, bool Plural, char Gender);

/// <summary>
/// What a language pack says about words that denote actors, compiled for matching: role nouns, titles, pronouns, and how a noun phrase
/// is built. Immutable.
/// </summary>
public sealed class MentionLexicon
{
    private MentionLexicon(NameTrie<RoleNoun> roles, NameTrie<Pronoun> pronouns, LanguagePack pack)
    {
        Roles = roles;
        Pronouns = pronouns;
        HeadFirst = Setting(pack, "np-order") != "head-last";
        Links = Words(pack, "np-links");
        PersonLinks = Words(pack, "np-person-links");
        Former = Words(pack, "former");
        PlacePrepositions = Words(pack, "place-prepositions");
        Demonstratives = Words(pack, "demonstratives");
    }

    public NameTrie<RoleNoun> Roles { get; }
    public NameTrie<Pronoun> Pronouns { get; }

    /// <summary>True when modifiers follow their noun: <i>pasukan Israel</i>.</summary>
    public bool HeadFirst { get; }

    /// <summary>Words that may stand between a title and the country or body it belongs to: <i>of</i>, <i>the</i>.</summary>
    public FrozenSet<string> Links { get; }

    /// <summary>Further links allowed after a title of a person: <i>for</i> in "spokesman for the ministry".</summary>
    public FrozenSet<string> PersonLinks { get; }

    /// <summary>Words that end an office: <i>mantan</i>, <i>former</i>.</summary>
    public FrozenSet<string> Former { get; }

    /// <summary>Prepositions after which a name is a place: <i>di</i>, <i>in</i>.</summary>
    public FrozenSet<string> PlacePrepositions { get; }
    public FrozenSet<string> Demonstratives { get; }

    public static MentionLexicon Compile(LanguagePack pack, List<PackProblem> problems)
    {
        NameTrie<RoleNoun> roles = new(ignoreCase: true);
        foreach (RoleNoun role in pack.Roles) roles.Add(role.Noun, role);
        NameTrie<Pronoun> pronouns = new(ignoreCase: true);
        foreach (string folder in pack.Folders)
        {
            TsvTable table = TsvTable.Read(Path.Combine(folder, "pronouns.tsv"), Path.GetFileName(folder) + "/pronouns.tsv", ["word", "kind", "number", "gender"], problems);
            for (int row = 0; row < table.Count; row++)
            {
                string word = table.Required(row, "word");
                if (Enum.TryParse(table.Required(row, "kind").Replace("-", ""), ignoreCase: true, out PronounKind kind))
                    pronouns.Add(word, new Pronoun(word, kind, table[row, "number"] is "pl", table[row, "gender"] is { Length: > 0 } gender ? gender[0] : '\0'));
                else
                    table.Report(table.Line(row), $"'{table.Required(row, "kind")}' is no kind of pronoun");
            }
        }
        return new MentionLexicon(roles, pronouns, pack);
    }

    private static string Setting(LanguagePack pack, string key) => pack.Settings.GetValueOrDefault(key, "");

    private static FrozenSet<string> Words(LanguagePack pack, string key) =>
        Setting(pack, key).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
