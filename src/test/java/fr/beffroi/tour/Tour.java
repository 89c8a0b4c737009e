package fr.beffroi.tour;

import fr.beffroi.browser.Visitors;
import java.nio.file.Path;

/**
 * Walks through a running service as its people would and leaves pictures in {@code .local/tour}.
 * First argument: the address of the service, {@code http://localhost:8080} by default.
 */
public final class Tour {

    private Tour() {}

    public static void main(String[] args) {
        String address = args.length > 0 ? args[0] : "http://localhost:8080";
        Path folder = Path.of(args.length > 1 ? args[1] : ".local/tour");
        Album album = Album.in(folder);
        Visitors visitors = new Visitors(address);
        try {
            new Walk(visitors, album).go();
        } catch (RuntimeException | AssertionError e) {
            // The browser's own threads would keep this process alive.
            e.printStackTrace();
            album.photographAll(visitors);
            System.exit(1);
        }
        System.out.println(album.size() + " pages, in " + folder);
        System.exit(0);
    }
}
