package fr.beffroi.territory;

/** The real lists, for tests that need no service. */
public final class TerritoriesForTests {

    private static final Territories ALL = new TerritoriesInMemory();

    private TerritoriesForTests() {}

    public static Territories all() {
        return ALL;
    }
}
