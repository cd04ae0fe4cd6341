using System.Collections.Immutable;
using Saksi.Articles;
using Saksi.Text;

namespace Saksi.Analysis;

/// <summary>The morphological features that later stages ask for, as flags beside the full <see cref="Word.Feats"/> string.</summary>
[Flags]
public enum Morph : uint
{
    None = 0,
    Active = 1, Passive = 2,
    Singular = 4, Plural = 8,
    Negative = 16,
    Past = 32, Present = 64,
    Finite = 128, Infinitive = 256, Participle = 512, Gerund = 1024,
    Imperative = 2048,
    First = 4096, Second = 8192, Third = 16384,
    Interrogative = 32768, Relative = 65536, Demonstrative = 131072, Personal = 262144,
    Possessive = 524288,
    Definite = 1 << 20,
}

/// <summary>
/// A syntactic word in the sense of Universal Dependencies. Clitics are words of their own: <c>ujarnya</c> is <c>ujar</c> and <c>nya</c>,
/// each with its own span, and the first carries the length of the surface token.
/// </summary>
public readonly record struct Word
{
    public TextSpan Span { get; init; }

    /// <summary>Dictionary form, never null; the lower-cased form when nothing better is known.</summary>
    public string Lemma { get; init; }
    public Upos Upos { get; init; }
    public string? Xpos { get; init; }

    /// <summary>UD features, sorted, <c>Voice=Pass|…</c>, or null.</summary>
    public string? Feats { get; init; }
    public Morph Morph { get; init; }

    /// <summary>Index of the governing word in <see cref="AnalyzedArticle.Words"/>, or -1 for the root of a sentence.</summary>
    public int Head { get; init; }

    /// <summary>UD relation with subtype, interned: <c>nsubj:pass</c>.</summary>
    public string Deprel { get; init; }

    /// <summary>On the first word of a multiword token: how many words the token holds; otherwise 0.</summary>
    public byte TokenWords { get; init; }

    /// <summary>False for the words of a multiword token but the last, and for tokens followed directly by another.</summary>
    public bool SpaceAfter { get; init; }
}

/// <summary>A sentence: a half-open range of words and of text.</summary>
public readonly record struct Sentence(TextSpan Span, ArticlePart Part, int FirstWord, int WordCount)
{
    public int EndWord => FirstWord + WordCount;
}

/// <summary>
/// Sentences, words and trees of one article. Words of all sentences lie in one array in text order; heads are indices into that array
/// and stay inside their sentence.
/// </summary>
public sealed class AnalyzedArticle
{
    public AnalyzedArticle(string text, string language, ImmutableArray<Sentence> sentences, ImmutableArray<Word> words)
    {
        Text = text;
        Language = language;
        Sentences = sentences;
        Words = words;
        (_firstChild, _nextSibling) = LinkChildren(words);
    }

    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    public string Text { get; }
    public string Language { get; }
    public ImmutableArray<Sentence> Sentences { get; }
    public ImmutableArray<Word> Words { get; }

    public ReadOnlySpan<char> Form(int word) => Words[word].Span.In(Text);

    /// <summary>The dependents of a word in text order, without allocation.</summary>
    public ChildEnumerator Children(int word) => new(this, _firstChild[word]);

    /// <summary>Index of the sentence that holds a word.</summary>
    public int SentenceOf(int word)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Sentences[middle].FirstWord <= word) low = middle; else high = middle - 1;
        }
        return low;
    }

    private static (int[] First, int[] Next) LinkChildren(ImmutableArray<Word> words)
    {
        int[] first = new int[words.Length], next = new int[words.Length];
        Array.Fill(first, -1);
        Array.Fill(next, -1);
        for (int word = words.Length - 1; word >= 0; word--)
        {
            int head = words[word].Head;
            if (head < 0) continue;
            next[word] = first[head];
            first[head] = word;
        }
        return (first, next);
    }

    public struct ChildEnumerator(AnalyzedArticle analysis, int first)
    {
        private int _next = first;

        public int Current { get; private set; }

        public readonly ChildEnumerator GetEnumerator() => this;

        public int[] ToArray()
        {
            List<int> all = [];
            while (MoveNext()) all.Add(Current);
            return [.. all];
        }

        public bool MoveNext()
        {
            if (_next < 0) return false;
            Current = _next;
            _next = analysis._nextSibling[_next];
            return true;
        }
    }
}
