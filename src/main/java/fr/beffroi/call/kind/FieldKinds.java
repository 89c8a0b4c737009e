package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import fr.beffroi.territory.Territories;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Every kind of field there is: a new one is a class and a line here. */
@Component
public final class FieldKinds {

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final CalculatedKind calculated = new CalculatedKind(this);

    public FieldKinds(Territories territories, MessageSource messages) {
        add(new TextKind("text"));
        add(new LongTextKind());
        add(new IntegerKind());
        add(new DecimalKind());
        add(new MoneyKind());
        add(new PercentageKind());
        add(new DateKind());
        add(new PeriodKind(this, messages));
        add(new YesNoKind(messages));
        add(new ChoiceKind());
        add(new ChoicesKind());
        add(new LinkedKind(this));
        add(new AttestationKind(messages));
        add(new EmailKind());
        add(new PhoneKind());
        add(new AddressKind(this, territories));
        add(new CommuneKind(territories));
        add(new EpciKind(territories));
        add(new DepartmentKind(territories));
        add(new QpvKind(territories));
        add(new SiretKind());
        add(new RnaKind());
        add(new IbanKind());
        add(new OrganisationKind(this));
        add(new PersonKind(this));
        add(new DocumentKind());
        add(new GroupKind(this));
        add(new TableKind(this));
        add(new CountsKind());
        add(calculated);
        add(new BudgetKind());
    }

    private void add(Kind kind) {
        kinds.put(kind.code(), kind);
    }

    public SortedSet<String> codes() {
        return new TreeSet<>(kinds.keySet());
    }

    public Optional<Kind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    public Kind get(String code) {
        return Objects.requireNonNull(kinds.get(code), code);
    }

    public Kind of(FormField field) {
        return get(field.kind());
    }

    /** The schemas that definitions may refer to, by their names. */
    public Map<String, String> schemas() {
        Map<String, String> schemas = new TreeMap<>();
        for (Kind kind : kinds.values()) {
            String schema = kind.schema();
            if (schema != null) {
                schemas.put("urn:beffroi:" + kind.code(), schema);
            }
        }
        return schemas;
    }

    /** The formats of texts that are ours: what each accepts. */
    public Map<String, java.util.function.Predicate<String>> formats() {
        Map<String, java.util.function.Predicate<String>> formats = new TreeMap<>();
        for (Kind kind : kinds.values()) {
            if (kind instanceof FormattedKind formatted) {
                formats.put(kind.code(), formatted::accepts);
            }
        }
        return formats;
    }

    /** What a formula gave, as the answer to keep; null if it is of another type than announced. */
    public @Nullable JsonNode calculated(FormField field, Object result) {
        return calculated.kept(field, result);
    }
}
