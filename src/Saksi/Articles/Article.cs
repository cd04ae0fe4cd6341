using System.Collections.Immutable;
using Saksi.Text;

namespace Saksi.Articles;

/// <summary>What a stretch of the article's text is. Only <see cref="Title"/> and <see cref="Body"/> are read for claims.</summary>
public enum ArticlePart { Title, Byline, Body, Caption, Boilerplate }

/// <summary>How the publication date is known, strongest first.</summary>
public enum PublishedHow { Given, Metadata, Stated, Feed, Unknown }

/// <summary>A stretch of text with its part; blocks lie in text order and do not overlap. One block is one paragraph or line.</summary>
public readonly record struct ArticleBlock(TextSpan Span, ArticlePart Part);

/// <summary>A span that the giver of the article says must be read as one entity.</summary>
public sealed record GivenMention(TextSpan Span, string? Entity, string? Country, string? Sector);

/// <summary>
/// One news article: its text, stored once and never edited, and what is known about it. Everything later points into <see cref="Text"/>.
/// </summary>
public sealed record Article
{
    /// <summary><c>art_</c> and the first 16 hex digits of the SHA-256 of url, published and text.</summary>
    public required string Id { get; init; }

    /// <summary>The id given with the input, or null.</summary>
    public string? ExternalId { get; init; }
    public string? Url { get; init; }

    /// <summary>The path or address it was read from.</summary>
    public required string Source { get; init; }
    public string? Title { get; init; }

    /// <summary>The outlet as named by the input or the text, not yet matched to the register.</summary>
    public string? Publisher { get; init; }
    public ImmutableArray<string> Byline { get; init; } = [];
    public DateOnly? Published { get; init; }
    public PublishedHow PublishedHow { get; init; } = PublishedHow.Unknown;

    /// <summary>BCP 47 code of the language pack to read it with.</summary>
    public required string Language { get; init; }
    public required string Text { get; init; }
    public required string TextSha256 { get; init; }
    public required ImmutableArray<ArticleBlock> Blocks { get; init; }
    public ImmutableArray<GivenMention> GivenMentions { get; init; } = [];
    public ImmutableArray<Note> Notes { get; init; } = [];
}

/// <summary>A remark about the input or the text, for people: a stable code, where, and why.</summary>
public sealed record Note(string Code, TextSpan? Span, string Message);
