package fr.beffroi.application.partner;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormField;
import fr.beffroi.call.OfferedAnswers;
import fr.beffroi.event.Classification;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Takes what partners fill in, until somebody fetches it. */
@Service
class PrefillOrders {

    private final Calls calls;
    private final PrefillRows rows;
    private final PartnerSettings settings;
    private final AuditJournal journal;
    private final Clock clock;

    PrefillOrders(
            Calls calls,
            PrefillRows rows,
            PartnerSettings settings,
            AuditJournal journal,
            Clock clock) {
        this.calls = calls;
        this.rows = rows;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A link to hand to the person.
     *
     * @param secret that its address carries
     * @param answers what the form takes, and what it does not
     */
    record Link(String secret, Instant expiresAt, OfferedAnswers answers) {}

    /**
     * Keeps what the form takes.
     *
     * @param lenient whether the rest is left out; else one refused value refuses all
     * @throws Problem if the call or the values do not let it
     */
    @Transactional
    Link take(Partner partner, Order order, boolean lenient, Locale locale) {
        CallForProjects call = open(order.call());
        OfferedAnswers offered =
                calls.form(call.id(), call.formVersion()).offered(order.values(), locale);
        if (!offered.refused().isEmpty() && (!lenient || offered.answers().isEmpty())) {
            throw Problem.values(offered.refused());
        }
        if (offered.answers().isEmpty()) {
            throw Problem.of(Problem.Kind.UNREADABLE, "prefill.api.values");
        }
        Instant expiresAt = clock.instant().plus(settings.life());
        List<String> taken = List.copyOf(offered.answers().propertyNames());
        ObjectNode kept = order.values().deepCopy().retain(taken);
        String secret =
                rows.add(
                        partner,
                        call.id(),
                        new Order(order.call(), order.siret(), order.rna(), kept),
                        expiresAt);
        journal.record(
                AuditEntry.of("prefill.take", "call", call.id())
                        .changing(null, Map.of("partner", partner.code(), "fields", taken)));
        return new Link(secret, expiresAt, offered);
    }

    /**
     * The fields of a call that a partner may fill in, in the order of the form.
     *
     * @throws Problem if there is no such call
     */
    List<FormField> fields(@Nullable String code, Locale locale) {
        CallForProjects call = known(code == null ? "" : code);
        return call.hasForm()
                ? calls.form(call.id(), call.formVersion()).offerable(locale)
                : List.of();
    }

    private CallForProjects open(String code) {
        CallForProjects call = known(code);
        if (!call.isOpenAt(clock.instant())) {
            throw Problem.of(Problem.Kind.CLOSED, "prefill.api.closed", code);
        }
        return call;
    }

    /** Nobody learns here that a restricted call exists. */
    private CallForProjects known(String code) {
        Optional<CallForProjects> call =
                calls.findByCode(code).filter(c -> c.classification() != Classification.RESTRICTED);
        return call.orElseThrow(() -> Problem.of(Problem.Kind.CALL, "prefill.api.no-call"));
    }
}
