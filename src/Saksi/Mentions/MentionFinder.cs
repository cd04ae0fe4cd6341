using System.Collections.Immutable;
using Saksi.Analysis;
using Saksi.Articles;
using Saksi.Packs;
using Saksi.Text;

namespace Saksi.Mentions;

/// <summary>
/// Finds who and where: names from the packs (longest first), unknown names by capitals and tags, titles and nouns that denote actors;
/// joins adjacent pieces into one phrase ("Presiden Rusia Vladimir Putin"), and hands the phrases to <see cref="EntityTable"/>, which decides
/// what each denotes on the day of the article. Immutable; one instance serves all threads.
/// </summary>
public sealed class MentionFinder(WorldPack world, MentionLexicon lexicon, string? homeCountry)
{
    public MentionTable Find(AnalyzedArticle analysis, Article article, ImmutableArray<Timex> times, ImmutableArray<Note> timeNotes)
    {
        Work work = new(analysis, article);
        foreach (Sentence sentence in analysis.Sentences)
        {
            if (sentence.Part is ArticlePart.Boilerplate || sentence.WordCount == 0) continue;
            FindPieces(work, sentence);
            Join(work, sentence);
        }
        EntityTable entities = new(world, lexicon, analysis, article, homeCountry);
        foreach (Phrase phrase in work.Phrases) entities.Add(phrase);
        entities.Resolve();
        return entities.ToTable(times, timeNotes);
    }

    private sealed class Work(AnalyzedArticle analysis, Article article)
    {
        public AnalyzedArticle Analysis { get; } = analysis;
        public Article Article { get; } = article;
        public List<NameToken> Tokens { get; } = [];
        public List<Piece> Pieces { get; } = [];
        public List<Phrase> Phrases { get; } = [];

        /// <summary>For each word of the sentence at hand: whether a piece holds it already.</summary>
        public bool[] Taken { get; } = new bool[analysis.Words.Length];
    }

    private void FindPieces(Work work, Sentence sentence)
    {
        work.Pieces.Clear();
        AddGiven(work, sentence);
        AddMatches(work, sentence, world.Names, AddName);
        AddMatches(work, sentence, lexicon.Pronouns, AddPronoun);
        AddMatches(work, sentence, world.Titles, AddTitle);
        AddMatches(work, sentence, lexicon.Roles, AddRole);
        AddUnknownNames(work, sentence);
        work.Pieces.Sort((a, b) => a.First.CompareTo(b.First));
    }

    private static void AddGiven(Work work, Sentence sentence)
    {
        foreach (GivenMention given in work.Article.GivenMentions)
        {
            if (!sentence.Span.Contains(given.Span) || !WordsOf(work.Analysis, sentence, given.Span.Start, given.Span.End, out int first, out int end)) continue;
            Take(work, new Piece(first, end, PieceKind.Given) { Given = given });
        }
    }

    private delegate void Handler<T>(Work work, Sentence sentence, int first, int end, IReadOnlyList<T> values);

    private static void AddMatches<T>(Work work, Sentence sentence, NameTrie<T> trie, Handler<T> handler)
    {
        List<NameToken> tokens = work.Tokens;
        tokens.Clear();
        trie.Tokenize(work.Analysis.Text, sentence.Span.Start, sentence.Span.End, tokens);
        ReadOnlySpan<NameToken> all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens);
        for (int i = 0; i < all.Length;)
        {
            int length = all[i].Id < 0 ? 0 : trie.Longest(all, i, out IReadOnlyList<T> values) is int found and > 0 ? Accept(all, i, found, values) : 0;
            i += Math.Max(length, 1);
        }

        int Accept(ReadOnlySpan<NameToken> all, int i, int length, IReadOnlyList<T> values)
        {
            if (!WordsOf(work.Analysis, sentence, all[i].Start, all[i + length - 1].End, out int first, out int end)) return 0;
            for (int word = first; word < end; word++)
                if (work.Taken[word]) return 0;
            handler(work, sentence, first, end, values);
            return length;
        }
    }

    /// <summary>The words that a stretch of characters covers; false when it begins or ends inside a plain word.</summary>
    private static bool WordsOf(AnalyzedArticle analysis, Sentence sentence, int start, int stop, out int first, out int end)
    {
        int low = sentence.FirstWord, high = sentence.EndWord;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (analysis.Words[middle].Span.End <= start) low = middle + 1; else high = middle;
        }
        first = low;
        end = first;
        while (end < sentence.EndWord && analysis.Words[end].Span.Start < stop) end++;
        if (end == first) return false;
        return Boundary(analysis.Text, analysis.Words[first].Span, start) && Boundary(analysis.Text, analysis.Words[end - 1].Span, stop);

        // A hyphenated word may hold a name on either side of its hyphen: "Rusia-Korea Utara".
        static bool Boundary(string text, TextSpan word, int position) =>
            position <= word.Start || position >= word.End || text[position] is '-' or '/' or '\'' or '’' or '–'
            || (text[position - 1] is '-' or '/' or '–' && char.IsUpper(text[word.Start]));
    }

    private static Piece Take(Work work, Piece piece)
    {
        for (int word = piece.First; word < piece.End; word++) work.Taken[word] = true;
        work.Pieces.Add(piece);
        return piece;
    }

    private static void AddName(Work work, Sentence sentence, int first, int end, IReadOnlyList<NamedEntity> values)
    {
        // A single word that is also an ordinary one ("Satu", "Van", "May") is a name only where the tagger reads a name.
        AnalyzedArticle analysis = work.Analysis;
        if (end - first == 1 && analysis.Words[first].Upos is not (Upos.PROPN or Upos.X or Upos.ADJ) && !IsAcronym(analysis.Form(first)))
        {
            bool state = false;
            foreach (NamedEntity value in values) state |= value.Entity.Kind == EntityKind.Country || value.Kind == NameKind.Short;
            if (!state && (analysis.Words[first].Upos != Upos.NOUN || first == sentence.FirstWord)) return;
        }
        Take(work, new Piece(first, end, PieceKind.Name) { Named = values });
    }

    private static bool IsAcronym(ReadOnlySpan<char> form)
    {
        if (form.Length < 2) return false;
        foreach (char c in form)
            if (char.IsLower(c)) return false;
        return true;
    }

    private static void AddPronoun(Work work, Sentence sentence, int first, int end, IReadOnlyList<Pronoun> values)
    {
        // "US" is no pronoun, nor is "IT".
        if (end - first == 1 && work.Analysis.Form(first) is { Length: > 1 } form && char.IsUpper(form[1])) return;
        Take(work, new Piece(first, end, PieceKind.Pronoun) { Pronoun = values[0] });
    }

    private static void AddTitle(Work work, Sentence sentence, int first, int end, IReadOnlyList<Entity> values)
    {
        if (IsVerb(work.Analysis, first, end)) return;
        Take(work, new Piece(first, end, PieceKind.Role) { Offices = values });
    }

    private void AddRole(Work work, Sentence sentence, int first, int end, IReadOnlyList<RoleNoun> values)
    {
        if (IsVerb(work.Analysis, first, end)) return;
        Take(work, new Piece(first, end, PieceKind.Role) { Role = values[0] });
    }

    /// <summary>"Police said" but not "to police the border", "guards" but not "guards against".</summary>
    private static bool IsVerb(AnalyzedArticle analysis, int first, int end) => end - first == 1 && analysis.Words[first].Upos is Upos.VERB or Upos.AUX or Upos.ADP;

    private static void AddUnknownNames(Work work, Sentence sentence)
    {
        AnalyzedArticle analysis = work.Analysis;
        for (int word = sentence.FirstWord; word < sentence.EndWord; word++)
        {
            if (!IsName(word)) continue;
            int end = word + 1;
            while (end < sentence.EndWord && (IsName(end) || (IsParticle(end) && end + 1 < sentence.EndWord && IsName(end + 1)))) end++;
            Take(work, new Piece(word, end, PieceKind.Unknown));
            word = end;
        }

        bool IsName(int word) =>
            !work.Taken[word] && analysis.Words[word].Upos == Upos.PROPN && char.IsUpper(analysis.Text[analysis.Words[word].Span.Start]);

        bool IsParticle(int word) =>
            !work.Taken[word] && analysis.Form(word) is "bin" or "al" or "de" or "van" or "von" or "der" or "da" or "dos" or "el" or "ibn" or "binti" or "-" or "ul";
    }

    /// <summary>Joins neighbouring pieces into phrases by the order the language builds noun phrases in.</summary>
    private void Join(Work work, Sentence sentence)
    {
        List<Piece> pieces = work.Pieces;
        for (int i = 0; i < pieces.Count;)
        {
            int j = i + 1;
            while (j < pieces.Count && Belongs(work.Analysis, pieces, i, j)) j++;
            work.Phrases.Add(new Phrase(pieces.GetRange(i, j - i), FormerBefore(work.Analysis, sentence, pieces[i].First)));
            i = j;
        }
    }

    private bool FormerBefore(AnalyzedArticle analysis, Sentence sentence, int first)
    {
        for (int word = first - 1; word >= sentence.FirstWord && word >= first - 3; word--)
        {
            if (lexicon.Former.GetAlternateLookup<ReadOnlySpan<char>>().Contains(analysis.Form(word))) return true;
            if (analysis.Words[word].Upos is not (Upos.ADJ or Upos.PUNCT)) return false;
        }
        return false;
    }

    /// <summary>Whether piece j continues the phrase that began at piece i.</summary>
    private bool Belongs(AnalyzedArticle analysis, List<Piece> pieces, int i, int j)
    {
        Piece last = pieces[j - 1], next = pieces[j];
        if (next.Kind is PieceKind.Pronoun or PieceKind.Given || last.Kind is PieceKind.Pronoun or PieceKind.Given) return false;
        bool hasRole = false, hasPerson = false;
        for (int k = i; k < j; k++)
        {
            hasRole |= pieces[k].Kind == PieceKind.Role;
            hasPerson |= pieces[k].IsPerson || (pieces[k].Kind == PieceKind.Unknown && hasRole);
        }
        GapKind gap = Gap(analysis, last.End, next.First);
        if (hasPerson) return false;
        bool nextIsPerson = next.IsPerson || next.Kind == PieceKind.Unknown;
        if (nextIsPerson)
            return hasRole && gap is GapKind.None or GapKind.Comma or GapKind.Brackets && (gap != GapKind.Comma || Closes(analysis, next.End)) && !(last.IsPlaceOnly && !HeadFirst(last));
        if (next.Kind == PieceKind.Role)
        {
            // Head-last: "Israeli troops", "Pentagon spokesman", "Foreign Ministry spokeswoman"; head-first: "kepala staf presiden", "juru bicara tentara".
            if (last.Kind == PieceKind.Role) return gap is GapKind.None or GapKind.Link || (gap == GapKind.Adjective && !lexicon.HeadFirst);
            return !lexicon.HeadFirst && gap is GapKind.None or GapKind.Adjective or GapKind.Possessive;
        }
        // A state, body or place after a role: "pasukan Israel", "president of Russia".
        if (!hasRole) return false;
        return lexicon.HeadFirst ? gap is GapKind.None or GapKind.Link or GapKind.Brackets or GapKind.Adjective : gap is GapKind.Link or GapKind.Brackets;
    }

    private bool HeadFirst(Piece piece) => lexicon.HeadFirst || piece.Kind != PieceKind.Name;

    /// <summary>True when an apposition ends here: at a comma, bracket, the sentence's end, or before a verb.</summary>
    private static bool Closes(AnalyzedArticle analysis, int word) =>
        word >= analysis.Words.Length || analysis.Words[word].Upos is Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.PRON or Upos.SCONJ;

    private enum GapKind { None, Link, Possessive, Adjective, Comma, Brackets, Other }

    private GapKind Gap(AnalyzedArticle analysis, int from, int to)
    {
        if (from == to) return GapKind.None;
        if (to - from > 4) return GapKind.Other;
        if (from > to) return GapKind.Other;
        bool links = true, adjectives = true, brackets = true, possessive = false;
        for (int word = from; word < to; word++)
        {
            ReadOnlySpan<char> form = analysis.Form(word);
            possessive |= form is "'s" or "’s" or "'" or "’";
            links &= lexicon.Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);
            adjectives &= analysis.Words[word].Upos is Upos.ADJ or Upos.NOUN or Upos.NUM && to - from <= 2;
            brackets &= form is "(" or ")";
        }
        if (possessive && to - from == 1) return GapKind.Possessive;
        if (to - from == 1 && analysis.Form(from) is "," or "—" or "-") return GapKind.Comma;
        return brackets ? GapKind.Brackets : links ? GapKind.Link : adjectives ? GapKind.Adjective : GapKind.Other;
    }
}

internal enum PieceKind : byte { Given, Name, Role, Pronoun, Unknown }

/// <summary>A stretch of words that is one name, title, noun for actors or pronoun.</summary>
internal sealed record Piece(int First, int End, PieceKind Kind)
{
    public GivenMention? Given { get; init; }
    public IReadOnlyList<NamedEntity> Named { get; init; } = [];
    public RoleNoun? Role { get; init; }
    public IReadOnlyList<Entity> Offices { get; init; } = [];
    public Pronoun? Pronoun { get; init; }

    public bool IsPerson => Kind == PieceKind.Name && Named.Any(named => named.Entity.Kind == EntityKind.Person) && Named.All(named => named.Entity.Kind is not EntityKind.Country);
    public bool IsPlaceOnly => Kind == PieceKind.Name && Named.All(named => named.Entity.Kind == EntityKind.Place);

    public Entity? Of(EntityKind kind)
    {
        foreach (NamedEntity named in Named)
            if (named.Entity.Kind == kind) return named.Entity;
        return null;
    }
}

/// <summary>Adjacent pieces that make one noun phrase.</summary>
internal sealed record Phrase(List<Piece> Pieces, bool Former)
{
    public int First => Pieces[0].First;
    public int End => Pieces[^1].End;
}
