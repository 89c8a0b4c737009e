package fr.beffroi.tour;

import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.Visitors;
import fr.beffroi.browser.story.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Numbered pictures of pages, each at a desk's width and at a phone's, 360 pixels. */
final class Album implements Witness {

    private static final int DESK = 1280;
    private static final int PHONE = 360;

    private final Path folder;
    private int number;

    private Album(Path folder) {
        this.folder = folder;
    }

    /** An album in this folder, without the pictures of the last time. */
    static Album in(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> old = Files.walk(folder)) {
                old.filter(file -> file.toString().endsWith(".png"))
                        .sorted(Comparator.reverseOrder())
                        .forEach(Album::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Album(folder);
    }

    @Override
    public void sees(Visitor visitor, String what) {
        number++;
        String name = String.format(Locale.ROOT, "%02d-%s", number, plain(what));
        visitor.page().setViewportSize(PHONE, 740);
        visitor.photograph(folder.resolve(name + "-360.png"));
        visitor.page().setViewportSize(DESK, 900);
        visitor.photograph(folder.resolve(name + ".png"));
        System.out.println(name + "  " + visitor.page().url());
    }

    /** Where everybody stands, when the walk ended before its time. */
    void photographAll(Visitors visitors) {
        for (Visitor visitor : visitors.present()) {
            sees(visitor, "fin inattendue");
        }
    }

    int size() {
        return number;
    }

    private static String plain(String what) {
        return Normalizer.normalize(what, Normalizer.Form.NFD)
                .toLowerCase(Locale.FRENCH)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
