"""What the program does, in terms of ports: poll sources, deliver alerts, answer people, keep subscriptions."""
