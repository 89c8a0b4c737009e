package fr.beffroi.account;

import org.springframework.stereotype.Component;

/** What templates ask about the person signed in: {@code ${@may.see('application.read')}}. */
@Component("may")
public class May {

    private final Permissions permissions;

    May(Permissions permissions) {
        this.permissions = permissions;
    }

    /** Whether the person signed in holds the permission somewhere: for menus and links. */
    public boolean see(String permission) {
        return permissions.allowsSomewhere(new Permission(permission));
    }
}
