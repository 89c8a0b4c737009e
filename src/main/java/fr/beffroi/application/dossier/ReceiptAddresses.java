package fr.beffroi.application.dossier;

import fr.beffroi.kernel.ApplicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The e-mail address that was used for each submission, to which receipts go. */
@Repository
public class ReceiptAddresses {

    private final JdbcClient jdbc;

    ReceiptAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The address used for the submission of that application. */
    public String of(ApplicationId application) {
        return jdbc.sql("select receipt_address from application where id = :id")
                .param("id", application.value())
                .query(String.class)
                .single();
    }
}
