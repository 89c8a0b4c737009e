package fr.beffroi.worklist.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes of a filter what the index of words and marks is asked for. */
final class NeedleSearch {

    private final JdbcClient jdbc;

    NeedleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the index of words and marks is asked for, in these trays. */
    Needles needles(WorklistFilter filter, List<Tray> trays) {
        return filter.isNarrowed()
                ? Needles.of(filter, words(filter, trays), commonMarks())
                : Needles.none();
    }

    private Set<String> commonMarks() {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select mark from pg_stats s cross join lateral unnest(
                                    s.most_common_elems::text::text[],
                                    s.most_common_elem_freqs) e(mark, share)
                                where s.schemaname = current_schema()
                                  and s.tablename = 'work_item_words' and s.attname = 'work_marks'
                                  and share > 0.25 and mark is not null
                                """)
                        .query(String.class)
                        .list());
    }

    /**
     * The searched words: whole ones and their forms; the beginnings of words where no task of
     * these trays holds them; empty if there are none that say anything.
     */
    private Optional<Words> words(WorklistFilter filter, List<Tray> trays) {
        if (filter.words().isEmpty()) {
            return Optional.empty();
        }
        return asked("work_asked", filter.words(), false)
                .flatMap(whole ->
                        isSomewhere(whole, trays)
                                ? Optional.of(whole)
                                : asked("work_begun", filter.words(), true));
    }

    private Optional<Words> asked(String function, List<String> words, boolean begun) {
        return jdbc.sql(
                        """
                        with common as (
                            select array_to_tsvector(array[lexeme]) as words
                            from pg_stats s cross join lateral unnest(
                                s.most_common_elems::text::text[],
                                s.most_common_elem_freqs) e(lexeme, share)
                            where s.schemaname = current_schema() and s.tablename = 'work_item'
                              and s.attname = 'words' and share > 0.3 and lexeme is not null),
                        each as (
                            select asked, exists (select from common where words @@ asked) as common
                            from (select %s(word) as asked from unnest(:words) word) as typed
                            where asked is not null)
                        select string_agg('(' || asked::text || ')', ' & ')
                                filter (where not common) as rare,
                            string_agg('(' || asked::text || ')', ' & ')
                                filter (where common) as common
                        from each
                        """
                                .formatted(function))
                .param("words", words.toArray(String[]::new))
                .query((row, _) -> words(row.getString("rare"), row.getString("common"), begun))
                .single();
    }

    private static Optional<Words> words(
            @Nullable String rare, @Nullable String common, boolean begun) {
        if (rare == null) {
            return Optional.ofNullable(common).map(all -> new Words(all, "", begun));
        }
        return Optional.of(new Words(rare, common == null ? "" : common, begun));
    }

    private boolean isSomewhere(Words words, List<Tray> trays) {
        plannedForTheseValues(jdbc);
        return jdbc.sql(WorklistSql.isSomewhere(words, trays))
                .param("words", words.query())
                .param("common", words.common())
                .param("trays", VisibleTrays.ids(trays))
                .query(Boolean.class)
                .single();
    }

    /** A rare word and a common one need other plans: never the one made for any value. */
    static void plannedForTheseValues(JdbcClient jdbc) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        }
    }
}
