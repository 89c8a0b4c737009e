package fr.beffroi.call;

import fr.beffroi.event.Classification;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Siret;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInvitations implements Invitations {

    private final JdbcClient jdbc;

    JdbcInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean areFor(CallForProjects call, Collection<Siret> organisations) {
        if (call.classification() != Classification.RESTRICTED) {
            return true;
        }
        return jdbc.sql(
                        """
                        select exists (select from call_invitation
                                       where call_id = :call and siret = any(:sirets))
                        """)
                .param("call", call.id().value())
                .param("sirets", organisations.stream().map(Siret::value).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Those of the file, and no others. */
    void replace(CallId call, @Nullable List<String> sirets) {
        String[] invited =
                sirets == null
                        ? new String[0]
                        : sirets.stream()
                                .map(siret -> Siret.parse(siret).orElseThrow().value())
                                .toArray(String[]::new);
        jdbc.sql("delete from call_invitation where call_id = :call and siret <> all(:sirets)")
                .param("call", call.value())
                .param("sirets", invited)
                .update();
        jdbc.sql(
                        """
                        insert into call_invitation (call_id, siret)
                        select :call, unnest(:sirets) on conflict do nothing
                        """)
                .param("call", call.value())
                .param("sirets", invited)
                .update();
    }
}
