using System.Collections.Immutable;
using Saksi.Articles;
using Saksi.Packs;
using Saksi.Text;

namespace Saksi.Mentions;

public enum MentionForm : byte { Name, Nominal, Pronoun }

/// <summary>One place in the text where an entity is mentioned.</summary>
/// <param name="Head">The word that governs the phrase.</param>
public sealed record MentionSpan(TextSpan Span, int Head, MentionForm Form);

/// <summary>
/// Who or what the article speaks of: all the places that denote the same thing. <see cref="Entity"/> is null for what the packs do not know.
/// </summary>
public sealed record Mention
{
    /// <summary>1-based, in order of first appearance.</summary>
    public required int Id { get; init; }
    public string? Entity { get; init; }
    public required EntityKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-3, the id of a body (<c>igo:un</c>) for its officials, or null when not stated.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector, or null.</summary>
    public string? Sector { get; init; }

    /// <summary>The office or description that the article or the register gives, or null.</summary>
    public string? Role { get; init; }
    public required ImmutableArray<MentionSpan> Spans { get; init; }

    /// <summary>Entities it may be when it is ambiguous; empty when it is not.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>Ids of the mentions that a collective such as <i>kedua pemimpin</i> stands for; empty for a single entity.</summary>
    public ImmutableArray<int> Members { get; init; } = [];
}

/// <summary>A place named in the text with what the packs know of it; coordinates are null when unknown.</summary>
/// <param name="Precision"><c>country</c>, <c>admin1</c>, <c>city</c>, <c>venue</c> or <c>named</c> when the packs do not know it.</param>
public sealed record PlaceMention(string? Entity, string Name, string? Country, double? Latitude, double? Longitude, string Precision, TextSpan Span, int Head);

/// <summary>Everything that was found to denote someone, some time or some place.</summary>
public sealed class MentionTable(
    ImmutableArray<Mention> mentions, ImmutableArray<Timex> times, ImmutableArray<PlaceMention> places, ImmutableArray<Note> notes, int[] mentionOfWord, int[] placeOfWord)
{
    public ImmutableArray<Mention> Mentions { get; } = mentions;
    public ImmutableArray<Timex> Times { get; } = times;
    public ImmutableArray<PlaceMention> Places { get; } = places;
    public ImmutableArray<Note> Notes { get; } = notes;

    /// <summary>The mention whose phrase holds this word, or null.</summary>
    public Mention? At(int word) => mentionOfWord[word] < 0 ? null : Mentions[mentionOfWord[word]];

    /// <summary>The place whose name holds this word, or null.</summary>
    public PlaceMention? PlaceAt(int word) => placeOfWord[word] < 0 ? null : Places[placeOfWord[word]];

    public Mention ById(int id) => Mentions[id - 1];
}
