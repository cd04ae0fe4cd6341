using Saksi.Packs;

namespace Saksi.Claims;

/// <summary>A frame found at a word, with the other words of its predicate.</summary>
internal sealed record FrameMatch(int Word, Frame Frame, FormUse Use, int[] Others)
{
    /// <summary>The last word of the predicate as it stands in the text.</summary>
    public int LastWord => Others.Length == 0 ? Word : Math.Max(Word, Others.Max());

    public int FirstWord => Others.Length == 0 ? Word : Math.Min(Word, Others.Min());
}
