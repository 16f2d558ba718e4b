"""The words of the field as frozen values: regulators, items, actions, subscriptions, deliveries.

Standard library only. Everything above speaks in these types; nothing here knows a network, a database or a chat.
"""
