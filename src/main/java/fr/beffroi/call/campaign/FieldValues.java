package fr.beffroi.call.campaign;

import fr.beffroi.call.kind.TypedDates;
import fr.beffroi.call.kind.TypedNumbers;
import fr.beffroi.territory.Place;
import fr.beffroi.territory.Places;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is typed in a field, as the content of a call keeps it, and back. */
@Component
class FieldValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");
    private static final Pattern DAYS = Pattern.compile("P(\\d+)D");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Places places;

    FieldValues(Places places) {
        this.places = places;
    }

    /** The value; empty if what was typed cannot be read. Never asked of an empty text. */
    Optional<JsonNode> read(Field field, String typed) {
        return switch (field.kind()) {
            case LINE, TEXT, CHOICE -> Optional.of(JSON.stringNode(typed));
            case PARAGRAPHS ->
                    Optional.of(texts(PARAGRAPHS.splitAsStream(typed).map(FieldValues::oneLine)));
            case LIST, CHOICES -> Optional.of(texts(typed.lines()));
            case PLACES -> places(typed);
            case WHOLE -> TypedNumbers.whole(typed).map(JSON::numberNode);
            case DAYS ->
                    TypedNumbers.whole(typed)
                            .filter(days -> days > 0 && days < 1000)
                            .map(days -> JSON.stringNode("P" + days + "D"));
            case PERCENT ->
                    TypedNumbers.decimal(typed.replace("%", "").strip(), 2)
                            .map(share -> JSON.numberNode(share.divide(HUNDRED)));
            case MONEY -> TypedNumbers.decimal(typed, 2).map(JSON::numberNode);
            case DATE -> TypedDates.read(typed).map(day -> JSON.stringNode(day.toString()));
            case OPENING -> moment(typed, LocalDate::atStartOfDay).map(FieldValues::moment);
            case CLOSING ->
                    moment(typed, day -> day.atTime(23, 59))
                            .map(minute -> moment(minute.withSecond(59)));
            case FLAG -> Optional.of(JSON.booleanNode(typed.equals("true")));
            case ROWS -> Optional.empty();
        };
    }

    /** What one would type to get that value. */
    String typed(Field field, JsonNode value) {
        return switch (field.kind()) {
            case PARAGRAPHS -> String.join("\n\n", strings(value));
            case LIST, CHOICES -> String.join("\n", strings(value));
            case PLACES ->
                    String.join(
                            "\n",
                            strings(value).stream()
                                    .map(key -> places.find(key).map(Place::label).orElse(key))
                                    .toList());
            case PERCENT -> value.isNumber() ? plain(value.decimalValue().multiply(HUNDRED)) : "";
            case MONEY, WHOLE -> value.isNumber() ? plain(value.decimalValue()) : "";
            case DAYS -> DAYS.matcher(value.asString("")).replaceFirst("$1");
            case OPENING, CLOSING ->
                    value.isString()
                            ? LocalDateTime.parse(value.asString()).withSecond(0).toString()
                            : "";
            case FLAG -> value.asBoolean(false) ? "true" : "";
            default -> value.isString() ? value.asString() : "";
        };
    }

    /** A minute as browsers send it, or a day as people write it. */
    static Optional<LocalDateTime> moment(
            String typed, Function<LocalDate, LocalDateTime> wholeDay) {
        Optional<LocalDate> day = TypedDates.read(typed);
        if (day.isPresent()) {
            return day.map(wholeDay);
        }
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static JsonNode moment(LocalDateTime there) {
        return JSON.stringNode(there.toString());
    }

    private Optional<JsonNode> places(String typed) {
        ArrayNode keys = JSON.arrayNode();
        for (String line : typed.lines().filter(text -> !text.isBlank()).toList()) {
            List<Place> meant = places.resolve(line.strip(), 2);
            if (meant.size() != 1) {
                return Optional.empty();
            }
            keys.add(meant.getFirst().key());
        }
        return Optional.of(keys);
    }

    private static ArrayNode texts(Stream<String> lines) {
        ArrayNode array = JSON.arrayNode();
        lines.map(String::strip).filter(line -> !line.isEmpty()).forEach(array::add);
        return array;
    }

    private static String oneLine(String paragraph) {
        return paragraph.replace('\n', ' ');
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(each -> each.asString("")).toList();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
