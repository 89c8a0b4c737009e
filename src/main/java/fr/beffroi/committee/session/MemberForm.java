package fr.beffroi.committee.session;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as typed.
 *
 * @param person identifier of an account; empty for who has none
 * @param role {@code CHAIR}, {@code MEMBER}, {@code OBSERVER}, or the identifier of the seat whose
 *     holder is replaced when away
 */
record MemberForm(String person, String name, String capacity, String email, String role) {

    static final MemberForm EMPTY = new MemberForm("", "", "", "", "MEMBER");

    private static final int MAX_LINE = 120;

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (person.isEmpty() && name.isBlank()) {
            problems.add(Problem.at("name", "session.error.member"));
        }
        if (!person.isEmpty() && personId() == null) {
            problems.add(Problem.at("person", "session.error.member"));
        }
        if (person.isEmpty()
                && !email.isBlank()
                && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            problems.add(Problem.at("email", "session.error.email"));
        }
        if (name.length() > MAX_LINE) {
            problems.add(Problem.at("name", "form.error.too-long", MAX_LINE));
        }
        if (capacity.isBlank() || capacity.length() > MAX_LINE) {
            problems.add(Problem.at("capacity", "session.error.capacity", MAX_LINE));
        }
        return problems;
    }

    @Nullable PersonId personId() {
        UUID id = uuid(person);
        return id == null ? null : new PersonId(id);
    }

    @Nullable UUID replaces() {
        return uuid(role);
    }

    boolean isChair() {
        return role.equals("CHAIR");
    }

    boolean isVoting() {
        return !role.equals("OBSERVER");
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
