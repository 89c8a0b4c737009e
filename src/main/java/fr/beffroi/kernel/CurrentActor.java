package fr.beffroi.kernel;

/** Tells who acts in the current thread: the signed-in person, or {@link Actor#SYSTEM} in a job. */
public interface CurrentActor {

    Actor get();
}
