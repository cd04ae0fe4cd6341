using System.Collections.Frozen;
using Saksi.Packs;

namespace Saksi.Claims;

/// <summary>How a surface form uses a frame's governor.</summary>
public enum FormUse : byte
{
    /// <summary>Active by its form, or a noun or adjective.</summary>
    Plain,

    /// <summary>Passive by its form: Indonesian <i>di-</i>.</summary>
    Passive,

    /// <summary>The bare stem of a prefixed verb: headlines and object voice.</summary>
    Bare,

    /// <summary>A past participle that may also be a past tense.</summary>
    Participle,
}

/// <summary>A frame as one surface form of its first word calls it up.</summary>
internal readonly record struct FrameForm(Frame Frame, FormUse Use);

/// <summary>
/// A language's frames by the surface forms of their first word, lower-cased; the longest predicates first. Immutable.
/// </summary>
internal sealed class FrameIndex
{
    private readonly FrozenDictionary<string, FrameForm[]> _forms;

    private FrameIndex(FrozenDictionary<string, FrameForm[]> forms) => _forms = forms;

    public delegate IEnumerable<(string Form, FormUse Use)> Inflect(string citation, FramePos pos);

    public static FrameIndex Compile(LanguagePack pack, Inflect inflect)
    {
        Dictionary<string, List<FrameForm>> forms = new(StringComparer.Ordinal);
        foreach (Frame frame in pack.Frames)
        {
            foreach ((string form, FormUse use) in inflect(frame.Predicate[0], frame.Pos))
            {
                if (!forms.TryGetValue(form, out List<FrameForm>? list)) forms[form] = list = [];
                FrameForm entry = new(frame, use);
                if (!list.Contains(entry)) list.Add(entry);
            }
        }
        return new FrameIndex(forms.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.OrderByDescending(entry => entry.Frame.Predicate.Length).ToArray(), StringComparer.Ordinal));
    }

    public ReadOnlySpan<FrameForm> Find(ReadOnlySpan<char> lowerForm) =>
        _forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lowerForm, out FrameForm[]? found) ? found : default;
}
