package fr.beffroi.application.label;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The colours of labels: those of the design system's badges. */
enum LabelColour {
    BLUE("blue-cumulus"),
    GREEN("green-menthe"),
    YELLOW("yellow-tournesol"),
    ORANGE("orange-terre-battue"),
    PINK("pink-macaron"),
    PURPLE("purple-glycine"),
    BROWN("brown-caramel"),
    GREY("beige-gris-galet");

    private final String badge;

    LabelColour(String badge) {
        this.badge = badge;
    }

    /** Its name in the design system. */
    String badge() {
        return badge;
    }

    static List<LabelColour> all() {
        return List.of(values());
    }

    static Optional<LabelColour> of(String name) {
        return Arrays.stream(values()).filter(colour -> colour.name().equals(name)).findFirst();
    }
}
