package fr.beffroi.messaging;

import fr.beffroi.account.AccountMails;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends the e-mails about accounts like all others. */
@Component
class QueuedAccountMails implements AccountMails {

    private final Messages messages;
    private final String site;

    QueuedAccountMails(Messages messages, @Value("${beffroi.public-url}") String site) {
        this.messages = messages;
        this.site = site;
    }

    @Override
    public void confirmAddress(String to, String locale, String path, long hours) {
        send(to, "account/mail/confirm", locale, Map.of("address", site + path, "hours", hours));
    }

    @Override
    public void alreadyHasAccount(String to, String locale) {
        send(to, "account/mail/already", locale, Map.of("address", site + "/connexion"));
    }

    @Override
    public void choosePassword(String to, String locale, String path, long minutes) {
        send(
                to,
                "account/mail/password",
                locale,
                Map.of("address", site + path, "minutes", minutes));
    }

    @Override
    public void hasNoAccount(String to, String locale) {
        send(to, "account/mail/no-account", locale, Map.of("address", site + "/inscription"));
    }

    @Override
    public void passwordChanged(String to, String locale) {
        send(to, "account/mail/changed", locale, Map.of("address", site + "/mot-de-passe"));
    }

    private void send(String to, String template, String locale, Map<String, Object> model) {
        messages.send(new OutgoingMessage(null, to, template, locale, model, List.of()));
    }
}
