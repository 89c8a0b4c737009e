package fr.beffroi.call.form;

import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;

/** Places in a document, as names from its root or as a JSON pointer (RFC 6901). */
final class Pointers {

    private Pointers() {}

    static List<String> names(NodePath path) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            names.add(path.getName(i));
        }
        return names;
    }

    static String of(NodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (String name : names(path)) {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
