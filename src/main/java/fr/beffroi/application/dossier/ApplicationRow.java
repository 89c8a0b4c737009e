package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.application.Channel;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.event.Classification;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.kernel.Siret;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of dossiers and funding requests. */
final class ApplicationRow {

    static final String COLUMNS =
            """
            id, call_id, scheme, programme, authority, department, classification,
            organisation_id, organisation_name, siret, form_version, rule_set, title, channel, number,
            amount_asked, total_cost, submitted_at, submitted_by, mandate_id, power_id,
            array(select array[d.authority, d.scheme, d.territory, d.service]
                  from dossier_access d where d.application_id = application.id) as scopes
            """;

    static final String REQUEST_COLUMNS =
            """
            id, application_id, authority, fund, state, amount_asked, amount_proposed, amount_granted
            """;

    private ApplicationRow() {}

    static Application read(ResultSet row, List<FundingRequest> requests) throws SQLException {
        return new Application(
                id(row),
                new CallId(uuid(row, "call_id")),
                row.getString("scheme"),
                row.getString("programme"),
                row.getString("authority"),
                row.getString("department"),
                Classification.valueOf(row.getString("classification")),
                new OrganisationId(uuid(row, "organisation_id")),
                row.getString("organisation_name"),
                new Siret(row.getString("siret")),
                row.getInt("form_version"),
                row.getString("rule_set"),
                row.getString("title"),
                Channel.valueOf(row.getString("channel")),
                row.getString("number"),
                new Money(row.getBigDecimal("amount_asked")),
                new Money(row.getBigDecimal("total_cost")),
                instant(row, "submitted_at"),
                person(row, "submitted_by"),
                row.getObject("mandate_id", UUID.class),
                row.getObject("power_id", UUID.class),
                scopes(row),
                requests);
    }

    static FundingRequest readRequest(ResultSet row, int rowNumber) throws SQLException {
        return new FundingRequest(
                new FundingRequestId(uuid(row, "id")),
                new ApplicationId(uuid(row, "application_id")),
                row.getString("authority"),
                row.getString("fund"),
                FundingRequestState.valueOf(row.getString("state")),
                new Money(row.getBigDecimal("amount_asked")),
                money(row, "amount_proposed"),
                money(row, "amount_granted"));
    }

    static ApplicationId id(ResultSet row) throws SQLException {
        return new ApplicationId(uuid(row, "id"));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        // An empty array has no second dimension.
        return row.getArray("scopes").getArray() instanceof String[][] services
                ? Arrays.stream(services)
                        .map(service -> new Scope(service[0], service[1], service[2], service[3]))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount);
    }
}
