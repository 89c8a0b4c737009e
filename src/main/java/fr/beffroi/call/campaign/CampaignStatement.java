package fr.beffroi.call.campaign;

import java.util.List;

/**
 * Writes the list of calls of those who prepare them: what is in preparation, and what came from
 * files. Only what was asked is in it, so that each filter is read by its own index.
 *
 * @param within condition on the row {@code listed}, that keeps what the person reaches
 * @param stage one of {@link #STAGES}; empty for all
 * @param words whether words of the title are sought
 * @param after whether it goes on after a call
 */
record CampaignStatement(String within, String stage, boolean words, boolean after) {

    /** States that the list can be narrowed to. */
    static final List<String> STAGES =
            List.of("DRAFT", "TO_VALIDATE", "VALIDATED", "COMING", "OPEN", "CLOSED", "CANCELLED");

    private static final List<String> PREPARED = List.of("DRAFT", "TO_VALIDATE", "VALIDATED");

    private static final String ORDER = " order by changed_at desc, code desc limit :limit";

    /** Parameters: now, second; words, moment, code where asked; limit; those of the condition. */
    String sql() {
        String arms = '(' + prepared() + ORDER + ')';
        if (!PREPARED.contains(stage)) {
            arms += " union all (" + fromFiles() + ORDER + ')';
        }
        return "select * from (" + arms + ") as calls" + ORDER;
    }

    /** A cancelled call is cancelled, whatever was being prepared of it. */
    private String prepared() {
        return """
        select listed.call_id as id, listed.code, listed.title, listed.scheme,
               listed.changed_at, c.closes_at,
               case when c.cancelled_at is null and listed.state <> 'PUBLISHED'
                    then listed.state else %s end as stage
        from call_preparation listed %s join call_for_projects c on c.id = listed.call_id
        where %s and %s\
        """
                        .formatted(
                                inForce("c"),
                                stage.isEmpty() || PREPARED.contains(stage) ? "left" : "",
                                state(),
                                conditions())
                + '\n';
    }

    private String state() {
        if (stage.isEmpty()) {
            return "listed.state <> 'GIVEN_UP'";
        }
        if (PREPARED.contains(stage)) {
            return "listed.state = '" + stage + "' and c.cancelled_at is null";
        }
        return stage.equals("CANCELLED") ? at("c") : "listed.state = 'PUBLISHED' and " + at("c");
    }

    private String fromFiles() {
        return """
        select listed.id, listed.code, listed.content->>'title' as title, listed.scheme,
               listed.changed_at, listed.closes_at, %s as stage
        from call_for_projects listed
        where %s and %s
          and not exists (select 1 from call_preparation p where p.call_id = listed.id)\
        """
                        .formatted(
                                inForce("listed"),
                                stage.isEmpty() ? "true" : at("listed"),
                                conditions())
                + '\n';
    }

    private String conditions() {
        return within
                + (words ? " and listed.search @@ to_tsquery('french', :words)" : "")
                + (after ? " and (listed.changed_at, listed.code) < (:moment, :code)" : "");
    }

    private static String inForce(String call) {
        return """
        case when %1$s.cancelled_at is not null then 'CANCELLED'
             when %1$s.closes_at < :second then 'CLOSED'
             when %1$s.deposits_from > :now then 'COMING'
             else 'OPEN' end\
        """
                .formatted(call);
    }

    /** Whether a call in force is at the stage asked for. */
    private String at(String call) {
        String condition =
                switch (stage) {
                    case "CANCELLED" -> "%1$s.cancelled_at is not null";
                    case "CLOSED" -> "%1$s.cancelled_at is null and %1$s.closes_at < :second";
                    case "COMING" ->
                            "%1$s.cancelled_at is null and %1$s.closes_at >= :second"
                                    + " and %1$s.deposits_from > :now";
                    default ->
                            "%1$s.cancelled_at is null and %1$s.closes_at >= :second"
                                    + " and %1$s.deposits_from <= :now";
                };
        return condition.formatted(call);
    }
}
