package fr.beffroi.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in euros with two decimals. */
public record Money(BigDecimal euros) implements Comparable<Money>, Serializable {

    public static final Money ZERO = Money.euros(0);

    public Money {
        euros = euros.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money euros(long whole) {
        return new Money(BigDecimal.valueOf(whole));
    }

    public Money plus(Money other) {
        return new Money(euros.add(other.euros));
    }

    public Money minus(Money other) {
        return new Money(euros.subtract(other.euros));
    }

    /** This amount times a rate between 0 and 1, rounded down to the cent. */
    public Money times(BigDecimal rate) {
        return new Money(euros.multiply(rate).setScale(2, RoundingMode.DOWN));
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isPositive() {
        return euros.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return euros.compareTo(other.euros);
    }

    @Override
    public String toString() {
        return euros.toPlainString();
    }
}
