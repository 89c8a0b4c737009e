package fr.beffroi.steering;

import fr.beffroi.kernel.Csv;
import fr.beffroi.kernel.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The statistics of a call for spreadsheets: one line for each figure, days with a point. */
@Component
class StatisticsFile {

    private final MessageSource messages;
    private final Texts texts;

    StatisticsFile(MessageSource messages, Texts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    String of(CallStatistics statistics, Locale locale) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                Stream.of("table", "line", "open", "late", "done", "days", "oldest")
                        .map(column -> said("steering.csv." + column, locale))
                        .toList());
        String funnel = said("steering.funnel", locale);
        statistics
                .funnel()
                .forEach(stage ->
                        lines.add(
                                line(
                                        funnel,
                                        said("steering.stage." + stage.key(), locale),
                                        "",
                                        "",
                                        stage.count(),
                                        null,
                                        "")));
        String waits = said("steering.waits", locale);
        statistics
                .waits()
                .forEach(wait ->
                        lines.add(
                                line(
                                        waits,
                                        said("steering.wait." + wait.key(), locale),
                                        "",
                                        "",
                                        wait.count(),
                                        wait.medianDays(),
                                        "")));
        addWork(lines, statistics, locale);
        return Csv.of(lines);
    }

    private void addWork(List<List<String>> lines, CallStatistics statistics, Locale locale) {
        String steps = said("steering.steps", locale);
        statistics
                .steps()
                .forEach(step ->
                        lines.add(
                                line(
                                        steps,
                                        step.name(),
                                        step.open(),
                                        step.late(),
                                        step.done(),
                                        step.medianDays(),
                                        step.oldestDue() == null
                                                ? ""
                                                : texts.day(step.oldestDue(), locale))));
        String officers = said("steering.officers", locale);
        statistics
                .officers()
                .forEach(officer ->
                        lines.add(
                                line(
                                        officers,
                                        officer.name() == null
                                                ? said("steering.nobody", locale)
                                                : officer.name(),
                                        officer.open(),
                                        officer.late(),
                                        officer.done(),
                                        null,
                                        "")));
    }

    private static List<String> line(
            String table,
            String line,
            Object open,
            Object late,
            Object done,
            @Nullable Double days,
            String oldest) {
        return List.of(
                table,
                line,
                String.valueOf(open),
                String.valueOf(late),
                String.valueOf(done),
                days == null ? "" : String.format(Locale.ROOT, "%.1f", days),
                oldest);
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
