using System.Collections.Frozen;
using System.Globalization;

namespace Saksi.Packs;

/// <summary>The 16 event types of PLOVER.</summary>
public enum EventType : byte
{
    AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT,
}

/// <summary>Whether the act has happened, as the article tells it.</summary>
public enum ClaimStatus : byte { Happened, Ongoing, Planned, Expected, Conditional, Negated, Cancelled }

/// <summary>What PLOVER and CAMEO say of types and codes.</summary>
public sealed class Ontology
{
    private readonly FrozenDictionary<string, double?> _goldstein;

    private Ontology(FrozenDictionary<string, double?> goldstein) => _goldstein = goldstein;

    public static Ontology Load(IReadOnlyList<string> folders, List<PackProblem> problems)
    {
        Dictionary<string, double?> goldstein = new(StringComparer.Ordinal);
        foreach (string folder in folders)
        {
            TsvTable table = TsvTable.Read(Path.Combine(folder, "cameo.tsv"), "world/cameo.tsv", ["code", "name", "goldstein", "quad", "plover"], problems);
            for (int row = 0; row < table.Count; row++)
                goldstein[table.Required(row, "code")] = double.TryParse(table[row, "goldstein"], CultureInfo.InvariantCulture, out double score) ? score : null;
        }
        return new Ontology(goldstein.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public bool IsCode(string cameo) => _goldstein.ContainsKey(cameo);

    /// <summary>The Goldstein score of a CAMEO code, -10 to 10, or null where the scale has none. ACCUSE scores -3 by decision.</summary>
    public double? Goldstein(string cameo, EventType type) =>
        type == EventType.ACCUSE ? -3 : _goldstein.GetValueOrDefault(cameo) ?? (cameo.Length > 3 ? _goldstein.GetValueOrDefault(cameo[..3]) : null);

    /// <summary>PLOVER's quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public static int Quad(EventType type) => type switch
    {
        EventType.AGREE or EventType.CONSULT or EventType.SUPPORT or EventType.CONCEDE => 1,
        EventType.COOPERATE or EventType.AID or EventType.RETREAT => 2,
        EventType.REQUEST or EventType.ACCUSE or EventType.REJECT or EventType.THREATEN => 3,
        _ => 4,
    };

    /// <summary>PLOVER codes what is still to come by the promise it is: "future CONSULT, SUPPORT, COOPERATE, AID are AGREE; future RETREAT is CONCEDE".</summary>
    public static EventType PloverType(EventType type, ClaimStatus status) =>
        status is not (ClaimStatus.Planned or ClaimStatus.Expected or ClaimStatus.Conditional) ? type : type switch
        {
            EventType.CONSULT or EventType.SUPPORT or EventType.COOPERATE or EventType.AID => EventType.AGREE,
            EventType.RETREAT => EventType.CONCEDE,
            _ => type,
        };
}
