package fr.beffroi.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published calls, as everyone may see them; lists never hold a restricted one. */
public interface Catalogue {

    /**
     * The call of that code; a restricted one only for those who were invited.
     *
     * @throws fr.beffroi.kernel.NotFound if there is none, or not for the reader
     */
    PublishedCall get(String code);

    /**
     * A page of one list: open calls by closing, coming ones by opening, closed ones from the last.
     *
     * @param now decides where a call stands
     * @param after end of the page before
     * @param limit most calls
     */
    List<PublishedCall> page(
            CallSearch search, CallStage stage, Instant now, Optional<CallCursor> after, int limit);

    /** How many calls each list holds. */
    Map<CallStage, Integer> count(CallSearch search, Instant now);

    /** The calls that are not closed, the last changed first. */
    List<PublishedCall> lastChanged(CallSearch search, Instant now, int limit);

    /** Codes of the schemes that have a call. */
    List<String> schemes();

    /** Codes of the themes that have a call. */
    List<String> themes();

    /** Kinds of bodies that a call is for. */
    List<ApplicantKind> applicantKinds();
}
