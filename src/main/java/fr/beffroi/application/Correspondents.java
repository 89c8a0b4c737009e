package fr.beffroi.application;

import java.util.List;

/** Who is written to about an application. */
public interface Correspondents {

    /**
     * The address used for its submission. Where an agent submitted under a mandate: the
     * representative, the administrators and signatories of the organisation, and the agent as long
     * as the mandate holds. For one received on paper: the address that the paper gives, and those
     * who sign for the organisation here; nobody where there is neither, and letters go by post.
     */
    List<Correspondent> of(Application application);

    /**
     * Someone to write to.
     *
     * @param locale language to write in, such as {@code fr}
     */
    record Correspondent(String email, String locale) {}
}
