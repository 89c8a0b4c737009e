package fr.beffroi.tour;

import fr.beffroi.browser.Visitors;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Walks through a running service as its people would and leaves pictures in {@code .local/tour}.
 * First argument: the address of the service, {@code http://localhost:8080} by default. The others:
 * chapters of the {@link Walk}, all of them by default.
 */
public final class Tour {

    private Tour() {}

    public static void main(String[] args) {
        String address = args.length > 0 ? args[0] : "http://localhost:8080";
        List<String> wanted = List.of(args).subList(Math.min(1, args.length), args.length);
        Path folder = Path.of(".local/tour");
        Album album = Album.in(folder);
        Visitors visitors = new Visitors(address);
        try {
            new Walk(visitors, album, URI.create(address))
                    .chapters()
                    .forEach((name, chapter) -> {
                        if (wanted.isEmpty() || wanted.contains(name)) {
                            chapter.run();
                        }
                    });
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
