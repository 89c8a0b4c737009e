package fr.beffroi.call;

/** Tells whether whoever asks for a page is a guest of a restricted call. */
public interface CallGuests {

    boolean includeReader(CallForProjects call);
}
