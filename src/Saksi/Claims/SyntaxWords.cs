using System.Collections.Frozen;
using Saksi.Packs;

namespace Saksi.Claims;

/// <summary>The function words of one language that decide how a tree is read, from <c>syntax.tsv</c>. Immutable.</summary>
internal sealed class SyntaxWords(LanguagePack pack)
{
    private static readonly StringComparer Words = StringComparer.OrdinalIgnoreCase;

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Agent { get; } = Set(pack, "agent-prepositions");
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Relative { get; } = Set(pack, "relative-pronouns");
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Purpose { get; } = Set(pack, "purpose-marks");
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Possessive { get; } = Set(pack, "possessive-prepositions");
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Place { get; } = Set(pack, "place-prepositions");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(LanguagePack pack, string key) =>
        pack.Settings.GetValueOrDefault(key, "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenSet(Words).GetAlternateLookup<ReadOnlySpan<char>>();
}
