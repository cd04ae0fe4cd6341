using System.Collections.Immutable;
using Saksi.Analysis;
using Saksi.Articles;
using Saksi.Claims;
using Saksi.Mentions;

namespace Saksi;

/// <summary>Everything that was read from one article, each value tied to its words.</summary>
public sealed record Reading(
    Article Article, AnalyzedArticle Analysis, MentionTable Mentions, ImmutableArray<Claim> Claims, ImmutableArray<Quotation> Quotations, ImmutableArray<Note> Notes);
