using Saksi.Packs;

namespace Saksi.Tests.Packs;

public sealed class OntologyTests
{
    private static readonly Ontology Ontology = PackSet.Load(Repository.Packs).Ontology;

    [Theory]
    [InlineData(EventType.CONSULT, ClaimStatus.Planned, EventType.AGREE)]
    [InlineData(EventType.RETREAT, ClaimStatus.Expected, EventType.CONCEDE)]
    [InlineData(EventType.CONCEDE, ClaimStatus.Planned, EventType.CONCEDE)]
    [InlineData(EventType.ASSAULT, ClaimStatus.Planned, EventType.ASSAULT)]
    [InlineData(EventType.CONSULT, ClaimStatus.Happened, EventType.CONSULT)]
    public void The_manual_codes_the_future_by_the_promise(EventType act, ClaimStatus status, EventType expected) => Assert.Equal(expected, Ontology.PloverType(act, status));

    [Theory]
    [InlineData("042", EventType.CONSULT, 1.9)]
    [InlineData("112", EventType.ACCUSE, -3.0)]
    [InlineData("190", EventType.ASSAULT, -10.0)]
    public void Goldstein_scores_follow_the_code(string cameo, EventType type, double expected) => Assert.Equal(expected, Ontology.Goldstein(cameo, type));

    [Theory]
    [InlineData(EventType.SANCTION, 4)]
    [InlineData(EventType.REQUEST, 3)]
    [InlineData(EventType.AID, 2)]
    [InlineData(EventType.CONSULT, 1)]
    public void Quad_classes_follow_the_type(EventType type, int quad) => Assert.Equal(quad, Ontology.Quad(type));
}
