package fr.beffroi.account;

/** Something that may be allowed, such as {@code application.read}. */
public record Permission(String name) {

    @Override
    public String toString() {
        return name;
    }
}
