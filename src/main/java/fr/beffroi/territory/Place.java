package fr.beffroi.territory;

/**
 * A territory of any size.
 *
 * @param code of the region, of the département, SIREN of the intercommunality or INSEE code of the
 *     commune
 */
public record Place(Kind kind, String code, String name) {

    /** From the widest to the narrowest. */
    public enum Kind {
        REGION,
        DEPARTMENT,
        INTERCOMMUNALITY,
        COMMUNE;

        /** The key of the place of that kind and code. */
        String key(String code) {
            return letter() + code;
        }

        private char letter() {
            return switch (this) {
                case REGION -> 'R';
                case DEPARTMENT -> 'D';
                case INTERCOMMUNALITY -> 'E';
                case COMMUNE -> 'C';
            };
        }
    }

    /** One word that names it among all kinds: {@code R32}, {@code D62}, {@code C62498}. */
    public String key() {
        return kind.key(code);
    }

    /** As shown, and as it may be typed back. */
    public String label() {
        return kind == Kind.COMMUNE || kind == Kind.DEPARTMENT ? name + " (" + code + ')' : name;
    }
}
